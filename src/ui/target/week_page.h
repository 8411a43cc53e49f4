// The page that a rep opens every Monday: this week's goals, what was done, and the plan from here.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_week_page(Frame& frame, Column column, const core::target::Plan& plan,
                     const core::target::Requirement& requirement);  // returns its bottom

}  // namespace ui
