// What discovery has brought to a contest, to be entered with one press.
#pragma once

#include "app/contest_board.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

bool has_credits(Frame& frame, const app::ContestBook& book, const app::LiveBoard& live);

// Precondition: has_credits. Returns the bottom.
float draw_credit_card(Frame& frame, Column column, const app::ContestBook& book,
                       const app::LiveBoard& live);

}  // namespace ui
