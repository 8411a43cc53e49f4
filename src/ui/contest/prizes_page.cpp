// The page "Prizes" of a contest.
#include "ui/contest/prizes_page.h"

namespace ui {

float draw_contest_prizes_page(Frame& frame, Column column, const app::ContestBook& book) {
    (void)frame;
    (void)book;
    return column.y;
}

}  // namespace ui
