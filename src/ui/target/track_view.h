// The card that answers whether the plan is on track.
#pragma once

#include "ui/column.h"
#include "ui/target/week_context.h"

namespace ui {

// Returns its bottom. The caller draws the card.
float draw_track(Frame& frame, Column column, const WeekContext& context);

}  // namespace ui
