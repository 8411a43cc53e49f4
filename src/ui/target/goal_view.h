// What the rep types about the goal: name, quota or deals, money, period.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom. The caller draws the card, as high as its neighbour.
float draw_goal(Frame& frame, Column column, const core::target::Plan& plan,
                const core::target::Requirement& requirement);

}  // namespace ui
