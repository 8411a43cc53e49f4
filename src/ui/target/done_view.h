// The card in which a week is looked at and typed in.
#pragma once

#include "ui/column.h"
#include "ui/target/week_context.h"

namespace ui {

// Returns its bottom. The caller draws the card.
float draw_done(Frame& frame, Column column, const WeekContext& context);

}  // namespace ui
