// The page "Plan": the answer, what it follows from, and the chain.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom.
float draw_plan_page(Frame& frame, Column column, const core::target::Plan& plan,
                     const core::target::Requirement& requirement);

}  // namespace ui
