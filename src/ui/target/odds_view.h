// How likely the plan is, as a number, a sentence and a picture, and what a higher chance takes.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the card's bottom.
float draw_odds(Frame& frame, Column column, const core::target::Plan& plan,
                const core::target::Requirement& requirement);

}  // namespace ui
