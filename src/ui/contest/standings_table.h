// The teams or the members of a board by rank, a page of them at a time; who is chosen shows what
// they need.
#pragma once

#include "ui/column.h"
#include "ui/contest/board_shown.h"

#include <span>

namespace ui {

// `listed`: which rows of the standings, in their order. Returns the height.
float draw_standings_table(Frame& frame, NodeId parent, Column column, const BoardShown& shown,
                           core::contest::PrizeFor whom, std::span<const std::size_t> listed);

}  // namespace ui
