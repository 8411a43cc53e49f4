// Which night, who leads, and how it is scored; and the way to the large screen.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"

namespace ui {

float draw_board_answer(Frame& frame, Column column, const BoardShown& shown);  // its bottom

}  // namespace ui
