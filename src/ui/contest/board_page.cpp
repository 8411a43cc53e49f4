// The page "Board" of a contest.
#include "ui/contest/board_page.h"

namespace ui {

float draw_contest_board_page(Frame& frame, Column column, const app::ContestBook& book) {
    (void)frame;
    (void)book;
    return column.y;
}

}  // namespace ui
