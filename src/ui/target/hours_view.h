// How many hours a week the plan takes, against those one has.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the card's bottom.
float draw_hours(Frame& frame, Column column, const core::target::Plan& plan,
                 const core::target::Requirement& requirement);

}  // namespace ui
