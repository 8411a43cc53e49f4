// The contest that is shown with its head and pages, or the list of all.
#include "ui/contest/contest_view.h"

#include "app/contest_book.h"
#include "ui/contest/board_page.h"
#include "ui/contest/contests_page.h"
#include "ui/contest/ledger_page.h"
#include "ui/contest/nights_page.h"
#include "ui/contest/prizes_page.h"
#include "ui/contest/rules_page.h"
#include "ui/contest/scores_page.h"
#include "ui/history_view.h"
#include "ui/pages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <optional>
#include <string>

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
};

// Returns the bottom.
float draw_header(Frame& frame, NodeId id, Column column, const app::ContestBook& book) {
    const float size = frame.control_height();
    const ButtonLook back{.name = "All contests", .kind = ButtonKind::Quiet, .icon = Icon::Left};
    const float back_w = button_width(frame, back);
    // Its icon stands on the column's edge.
    if (button(frame, make_id(id, "back"), {column.x - space::m, column.y, back_w, size}, back))
        frame.emit(app::SelectContest{});
    draw_history(frame, id, column.x + column.w, column.y);
    const std::string& name = book.contest.name;
    const float y = column.y + size + space::xs;
    return y + heading(frame, make_id(id, "title"), name.empty() ? "Untitled contest" : name, 1,
                       type::page, {column.x, y}, column.w);
}

}  // namespace

float draw_contests(Frame& frame, Column column) {
    const app::ContestBook* book = app::shown_contest(frame.state);
    if (book == nullptr) return draw_contests_page(frame, column);
    const NodeId id = make_id(0, "contest");
    column.y = draw_header(frame, id, column, *book) + space::s;
    Pages shown(frame, id, pages, frame.state.contest_page);
    std::optional<app::ContestPage> picked;
    column.y = shown.draw_tabs(column, "Pages of the contest", &picked) + space::l;
    if (picked) frame.emit(app::ShowContestPage{*picked});
    return shown.draw_panel(column, *book);
}

}  // namespace ui
