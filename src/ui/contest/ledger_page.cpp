// The page "Ledger" of a contest.
#include "ui/contest/ledger_page.h"

namespace ui {

float draw_contest_ledger_page(Frame& frame, Column column, const app::ContestBook& book) {
    (void)frame;
    (void)book;
    return column.y;
}

}  // namespace ui
