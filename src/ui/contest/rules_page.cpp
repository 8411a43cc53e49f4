// The page "Rules" of a contest.
#include "ui/contest/rules_page.h"

namespace ui {

float draw_contest_rules_page(Frame& frame, Column column, const app::ContestBook& book) {
    (void)frame;
    (void)book;
    return column.y;
}

}  // namespace ui
