// The page "Nights" of a contest.
#include "ui/contest/nights_page.h"

namespace ui {

float draw_contest_nights_page(Frame& frame, Column column, const app::ContestBook& book) {
    (void)frame;
    (void)book;
    return column.y;
}

}  // namespace ui
