// The standings on the large screen, ten of them a page.
#pragma once

#include "ui/contest/board_shown.h"
#include "ui/contest/tv_look.h"

#include <cstddef>

namespace ui {

inline constexpr std::size_t tv_rows_a_page = 10;

// Rows from number `first` on.
void draw_tv_table(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                   const BoardShown& shown, core::contest::PrizeFor whom, std::size_t first);

// What a table of the rows needs at least.
float tv_table_least_h(const TvLook& look, std::size_t rows);

}  // namespace ui
