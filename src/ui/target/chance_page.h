// The page "Chance": how likely the plan is, what helps most, whether the hours are there, and what
// another pace would close.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom.
float draw_chance_page(Frame& frame, Column column, const core::target::Plan& plan,
                       const core::target::Requirement& requirement);

}  // namespace ui
