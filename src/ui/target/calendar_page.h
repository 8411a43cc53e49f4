// The page "Calendar": the period, the days worked in it, and how long things take.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom.
float draw_calendar_page(Frame& frame, Column column, const core::target::Plan& plan,
                         const core::target::Requirement& requirement);

}  // namespace ui
