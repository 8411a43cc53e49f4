// The prize wheel: everybody who opens the contest sees the same spin.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"

namespace ui {

float draw_wheel_card(Frame& frame, Column column, const BoardShown& shown);  // returns its bottom

}  // namespace ui
