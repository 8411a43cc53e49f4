// The members by rank, with a search.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"

namespace ui {

float draw_members_card(Frame& frame, Column column, const BoardShown& shown);  // its bottom

}  // namespace ui
