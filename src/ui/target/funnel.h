// The chain as a funnel: each stage's width follows its number, on a logarithmic scale.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/frame.h"

namespace ui {

// Precondition: every stage is Reachable. Returns the height.
float draw_funnel(Frame& frame, NodeId id, Point at, float w, const core::target::Plan& plan,
                  const core::target::Requirement& requirement);

}  // namespace ui
