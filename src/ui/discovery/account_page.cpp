// The way back to the list, what the account is, and its pages.
#include "ui/discovery/account_page.h"

#include "core/discovery/ladder.h"
#include "core/discovery/score.h"
#include "core/discovery/verdict.h"
#include "core/number.h"
#include "core/target/summary.h"
#include "ui/discovery/account_words.h"
#include "ui/discovery/agreed_page.h"
#include "ui/discovery/call_page.h"
#include "ui/discovery/facts_page.h"
#include "ui/discovery/gap_page.h"
#include "ui/discovery/overview_page.h"
#include "ui/discovery/people_page.h"
#include "ui/discovery/recap_page.h"
#include "ui/history_view.h"
#include "ui/pages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;

using Tab = PageTab<app::AccountPage, float (*)(Frame&, Column, const Account&)>;

// From left to right.
constexpr Tab pages[] = {
    {app::AccountPage::Overview, "Overview", draw_overview_page},
    {app::AccountPage::Call, "Call", draw_call_page},
    {app::AccountPage::Facts, "Facts", draw_facts_page},
    {app::AccountPage::People, "People", draw_people_page},
    {app::AccountPage::Gap, "Gap", draw_gap_page},
    {app::AccountPage::Agreed, "Agreed", draw_agreed_page},
    {app::AccountPage::Recap, "Recap", draw_recap_page},
};

// "Held. Not a QBM yet: 2 things are missing. GPCT 4 of 12." On every page, since what is done
// there moves it.
std::string standing(const Frame& frame, const Account& account) {
    const auto& numbers = frame.state.environment.numbers;
    std::string text(core::discovery::name_of(core::discovery::stage_of(account)));
    const std::int64_t missing = std::ssize(core::discovery::qbm_verdict(account).missing);
    text += missing == 0 ? ". A QBM. "
                         : ". No QBM yet: " + core::target::count_of(missing, "thing", numbers) +
                               (missing == 1 ? " is missing. " : " are missing. ");
    const auto score = core::discovery::score_of(account, frame.state.lens);
    return text + std::string(core::discovery::name_of(frame.state.lens)) + ": " +
           core::format_count(score.points, numbers) + " of " +
           core::format_count(score.most, numbers) + " points.";
}

// Returns the bottom.
float draw_header(Frame& frame, NodeId id, Column column, const Account& account) {
    const float size = frame.control_height();
    const ButtonLook back{.name = "All accounts", .kind = ButtonKind::Quiet, .icon = Icon::Left};
    const float back_w = button_width(frame, back);
    // Its icon stands on the column's edge.
    if (button(frame, make_id(id, "back"), {column.x - space::m, column.y, back_w, size}, back))
        frame.emit(app::SelectAccount{});
    draw_history(frame, id, column.x + column.w, column.y);
    float y = column.y + size + space::xs;
    y += heading(frame, make_id(id, "title"), shown_name(account), 1, type::page, {column.x, y},
                 column.w);
    const std::string text = standing(frame, account);
    y += output_lines(frame, make_id(id, "standing"), "Standing", text, type::body,
                      frame.theme.secondary, {column.x, y}, std::min(column.w, 640.0F));
    return y;
}

}  // namespace

float draw_account(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "account");
    column.y = draw_header(frame, id, column, account) + space::s;
    Pages shown(frame, id, pages, frame.state.account_page);
    std::optional<app::AccountPage> picked;
    column.y = shown.draw_tabs(column, "Pages of the account", &picked) + space::l;
    if (picked) frame.emit(app::ShowAccountPage{*picked});
    return shown.draw_panel(column, account);
}

}  // namespace ui
