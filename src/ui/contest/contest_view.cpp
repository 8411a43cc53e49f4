// The contest that is shown with its head and pages, or the list of all.
#include "ui/contest/contest_view.h"

#include "app/contest_book.h"
#include "ui/contest/board_page.h"
#include "ui/contest/contest_head.h"
#include "ui/contest/contests_page.h"
#include "ui/contest/ledger_page.h"
#include "ui/contest/link_line.h"
#include "ui/contest/nights_page.h"
#include "ui/contest/prizes_page.h"
#include "ui/contest/rules_page.h"
#include "ui/contest/scores_page.h"
#include "ui/contest/share_page.h"
#include "ui/pages.h"

#include <optional>

namespace ui {
namespace {

using Tab = PageTab<app::ContestPage, float (*)(Frame&, Column, const app::ContestBook&)>;

// From left to right.
constexpr Tab pages[] = {
    {app::ContestPage::Board, "Board", draw_contest_board_page},
    {app::ContestPage::Scores, "Scores", draw_contest_scores_page},
    {app::ContestPage::Ledger, "Ledger", draw_contest_ledger_page},
    {app::ContestPage::Nights, "Nights", draw_contest_nights_page},
    {app::ContestPage::Prizes, "Prizes", draw_contest_prizes_page},
    {app::ContestPage::Rules, "Rules", draw_contest_rules_page},
    {app::ContestPage::Share, "Share", draw_contest_share_page},
};

}  // namespace

float draw_contests(Frame& frame, Column column) {
    const app::ContestBook* book = app::shown_contest(frame.state);
    if (book == nullptr) return draw_contests_page(frame, column);
    const NodeId id = make_id(0, "contest");
    column.y = draw_contest_head(frame, column, *book);
    column.y = draw_link_line(frame, column, *book) + space::s;
    Pages shown(frame, id, pages, frame.state.contest_page);
    std::optional<app::ContestPage> picked;
    column.y = shown.draw_tabs(column, "Pages of the contest", &picked) + space::l;
    if (picked) frame.emit(app::ShowContestPage{*picked});
    return shown.draw_panel(column, *book);
}

}  // namespace ui
