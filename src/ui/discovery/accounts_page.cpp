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
    draw_new_account(frame, make_id(id, "empty"),
                     {card.at().x, card.at().y, w, frame.control_height()});
    card.take(frame.control_height(), space::s);
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

}  // namespace

float draw_accounts_page(Frame& frame, Column column) {
    const NodeId id = make_id(0, "accounts");
    const auto& overviews = app::account_overviews(frame.state);
    if (overviews.empty()) return draw_empty(frame, id, column);
    core::discovery::ListQuery query = frame.scratch.account_query;
    query.lens = frame.state.lens;
    const auto& listed = app::listed_accounts(frame.state, query);
    TitledCard card(frame, id, column, count_text(frame, listed.size(), overviews.size()));
    card.take(draw_account_filters(frame, id, card.column()), space::l);
    if (listed.empty())
        card.say("none", "No account is like that. Change the search or the filters.",
                 frame.theme.text, space::m);
    else
        card.take(draw_account_table(frame, id, card.column(), overviews, listed), space::s);
    return card.close();
}

}  // namespace ui
