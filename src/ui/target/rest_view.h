// The card with what is still needed, from what is open now.
#pragma once

#include "ui/column.h"
#include "ui/target/week_context.h"

namespace ui {

// Returns its bottom. The caller draws the card.
float draw_rest(Frame& frame, Column column, const WeekContext& context);

}  // namespace ui
