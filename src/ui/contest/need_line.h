// "What do I need": the fewest scores to pass, to reach a prize or to hold the place.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"

namespace ui {

// Of the row at `index`. Returns the height.
float draw_need_line(Frame& frame, NodeId id, Column column, const BoardShown& shown,
                     core::contest::PrizeFor whom, std::size_t index);

}  // namespace ui
