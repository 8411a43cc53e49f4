// The chain as a funnel: each stage's width follows its number, on a logarithmic scale.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/frame.h"

namespace ui {

enum class FunnelKind {
    Answer,   // in colour, with its numbers
    Outline,  // pale and without numbers: what a plan looks like before it has a goal
};

// Precondition: every stage is Reachable. Returns the height.
float draw_funnel(Frame& frame, NodeId id, Point at, float w, const core::target::Plan& plan,
                  const core::target::Requirement& requirement, FunnelKind kind);

}  // namespace ui
