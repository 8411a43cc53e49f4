// The card with the weekly goals beside the chain.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom. The caller draws the card.
float draw_activities(Frame& frame, Column column, const core::target::Plan& plan);

}  // namespace ui
