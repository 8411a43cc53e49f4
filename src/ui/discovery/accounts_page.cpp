// What the place is for while there is no account; else what to list, and the list.
#include "ui/discovery/accounts_page.h"

#include "app/account_overviews.h"
#include "core/number.h"
#include "ui/discovery/account_filters.h"
#include "ui/discovery/account_table.h"
#include "ui/discovery/new_account.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

float draw_empty(Frame& frame, NodeId id, Column column) {
    TitledCard card(frame, make_id(id, "empty"), column, "No account yet");
    card.take(paragraph(frame, make_id(id, "what"),
                        "Note what a buyer has really said about goals, plans, challenges and "
                        "timeline, see what to ask next on a call, and know by one rule whether "
                        "the meeting was a QBM.",
                        type::body, frame.theme.text, card.at(), std::min(card.w(), 560.0F)),
              space::l);
    const float w = new_account_width(frame);
    const float h = frame.control_height();
    const Point at = card.at();
    draw_new_account(frame, make_id(id, "empty"), {at.x, at.y, w, h});
    const ButtonLook sample{.name = "Try with sample data"};
    const float sample_w = button_width(frame, sample);
    const bool fits = w + space::m + sample_w <= card.w();
    const Point next = fits ? Point{at.x + w + space::m, at.y} : Point{at.x, at.y + h + space::s};
    if (button(frame, make_id(id, "try"), {next.x, next.y, sample_w, h}, sample))
        frame.emit(app::AddSampleAccounts{});
    card.take(next.y + h - at.y, space::s);
    return card.close();
}

// "3 of 12 accounts"
std::string count_text(const Frame& frame, std::size_t listed, std::size_t all) {
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number),
                                  frame.state.environment.numbers);
    };
    const std::string accounts = all == 1 ? " account" : " accounts";
    return listed == all ? count(all) + accounts : count(listed) + " of " + count(all) + accounts;
}

// While there are sample accounts. Returns the height.
float draw_sample_note(Frame& frame, NodeId id, Point at, float w) {
    const ButtonLook look{.name = "Remove samples", .kind = ButtonKind::Quiet};
    const float h = frame.control_height();
    const float button_w = button_width(frame, look);
    constexpr std::string_view sentence = "Some of these accounts are sample data.";
    const bool fits = frame.paint.width_of(sentence, type::body) + button_w + space::m <= w;
    const float text_h = fits ? h : paragraph_height(frame, sentence, type::body, w);
    paragraph(frame, make_id(id, "sample"), sentence, type::body, frame.theme.secondary,
              {at.x, at.y + (fits ? (h - type::body.line) / 2 : 0)}, w);
    const Rect rect = fits ? Rect{at.x + w - button_w, at.y, button_w, h}
                           : Rect{at.x - space::m, at.y + text_h, button_w, h};
    if (button(frame, make_id(id, "remove-samples"), rect, look))
        frame.emit(app::RemoveSampleAccounts{});
    return rect.y + h - at.y;
}

}  // namespace

float draw_accounts_page(Frame& frame, Column column) {
    const NodeId id = make_id(0, "accounts");
    const auto& overviews = app::account_overviews(frame.state);
    if (overviews.empty()) return draw_empty(frame, id, column);
    core::discovery::ListQuery query = frame.scratch.account_query;
    query.lens = frame.state.lens;
    const auto& listed = app::listed_accounts(frame.state, query);
    TitledCard card(frame, id, column, count_text(frame, listed.size(), overviews.size()));
    if (std::ranges::any_of(overviews, &core::discovery::Overview::is_sample))
        card.take(draw_sample_note(frame, id, card.at(), card.w()), space::m);
    card.take(draw_account_filters(frame, id, card.column()), space::l);
    if (listed.empty())
        card.say("none", "No account is like that. Change the search or the filters.",
                 frame.theme.text, space::m);
    else
        card.take(draw_account_table(frame, id, card.column(), overviews, listed), space::s);
    return card.close();
}

}  // namespace ui
