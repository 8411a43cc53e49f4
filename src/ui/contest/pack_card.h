// The story of the night, and the ways to send it and the board.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"

namespace ui {

float draw_pack_card(Frame& frame, Column column, const BoardShown& shown);  // returns its bottom

}  // namespace ui
