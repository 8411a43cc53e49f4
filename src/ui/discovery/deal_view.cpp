// Name, plan, stages that are stated by hand, note, and the way out.
#include "ui/discovery/deal_view.h"

#include "core/calendar.h"
#include "core/discovery/ladder.h"
#include "core/discovery/verdict.h"
#include "ui/accept.h"
#include "ui/date_field.h"
#include "ui/discovery/account_words.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Outcomes;

constexpr float date_w = 132;

float draw_name(Frame& frame, Point at, float w, const Account& account) {
    return field(frame, account_name_field(), at, w,
                 {.name = "Account name", .label = "Account name", .max_length = 100}, account.name,
                 [&](const std::string& text) {
                     frame.emit(app::RenameAccount{account.id, text});
                     return std::string();
                 });
}

// Returns the height.
float draw_plan(Frame& frame, NodeId id, Point at, float w, const Account& account) {
    const auto plans = app::living_plans(frame.state);
    std::vector<std::string> names{"No plan"};
    int chosen = 0;
    for (const auto& plan : plans) {
        if (plan.id == account.plan) chosen = static_cast<int>(names.size());
        names.push_back(plan.name.empty() ? "Untitled plan" : plan.name);
    }
    const float label = label_above(frame, id, "Counts in the plan", at, w);
    const Rect rect{at.x, at.y + label, w, frame.control_height()};
    const int picked = choice(frame, id, rect, "Counts in the plan", names, chosen);
    if (picked >= 0)
        frame.emit(app::SetAccountPlan{
            account.id, picked == 0 ? core::Id{} : plans[static_cast<std::size_t>(picked) - 1].id});
    return label + rect.h +
           note_below(frame, id,
                      "An accepted QBM, a winnable opportunity, a POV and a win move its counts.",
                      {}, {at.x, rect.y + rect.h}, w);
}

struct Row {
    app::Milestone which;
    std::string_view name;
    std::string_view says;
    std::optional<core::Date> Outcomes::* day;
};

constexpr Row rows[] = {
    {app::Milestone::Winnable, "Winnable", "We say that we can win it", &Outcomes::winnable},
    {app::Milestone::Pov, "POV", "The proof of value began", &Outcomes::pov},
    {app::Milestone::Won, "Won", "Signed", &Outcomes::won},
    {app::Milestone::Lost, "Lost", "They said no, or nothing any more", &Outcomes::lost},
};

// The day as a field, or the button that makes it today's. Returns the height.
float draw_outcome(Frame& frame, NodeId list, const Row& row, Point at, float w,
                   const Account& account) {
    const NodeId id = make_id(list, row.name);
    const NodeId day_id = make_id(id, "day");
    const float h = frame.control_height();
    const std::optional<core::Date> day = account.outcomes.*row.day;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, h}});
    const std::string today_name = "Today: " + std::string(row.name);
    const ButtonLook today{.name = today_name, .caption = "Today"};
    const float today_w = day ? 0 : button_width(frame, today) + space::s;
    const float name_w = w - date_w - space::s - today_w;
    text_line(frame, make_id(id, "name"), row.name, type::body_strong, frame.theme.text,
              {at.x, at.y, name_w, h});
    if (!day && button(frame, make_id(id, "today"),
                       {at.x + w - date_w - today_w, at.y, today_w - space::s, h}, today))
        frame.emit(app::SetOutcome{account.id, row.which, frame.state.today});
    const std::string name = std::string(row.name) + " on";
    const std::string help = std::string(row.says) + ". " + day_hint(frame);
    date_cell(frame, day_id, {at.x + w - date_w, at.y, date_w, h}, {.name = name, .help = help},
              day,
              accept_date_or_none(frame, [&frame, &account, &row](std::optional<core::Date> date) {
                  frame.emit(app::SetOutcome{account.id, row.which, date});
              }));
    float y = at.y + h;
    const bool is_early = day && row.which == app::Milestone::Winnable &&
                          !core::discovery::winnable_verdict(account).is_met();
    y += note_below(
        frame, day_id,
        is_early ? "Counts once nothing is missing for it; the verdict says what is." : "",
        field_error(frame, day_id), {at.x, y}, w);
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

NodeId account_name_field() { return make_id(0, "account-name"); }

float draw_deal(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "deal");
    TitledCard card(frame, id, column, "Deal");
    card.take(draw_name(frame, card.at(), card.w(), account), space::m);
    card.take(draw_plan(frame, make_id(id, "plan"), card.at(), card.w(), account), space::m);
    const NodeId list = make_id(id, "outcomes");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "What it came to"});
    for (const Row& row : rows)
        card.take(draw_outcome(frame, list, row, card.at(), card.w(), account), space::s);
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
    card.take(0, space::s);
    std::string taken;
    const NodeId note_id = make_id(id, "note");
    card.take(text_area(frame, note_id, card.at(), card.w(),
                        {.name = "Our note",
                         .help = "For us alone: it never enters a recap.",
                         .lines = 4,
                         .wraps = true},
                        account.note, &taken),
              space::m);
    if (frame.asked(note_id, a11y::Verb::SetText))
        frame.emit(app::SetAccountNote{account.id, taken});
    const ButtonLook remove{
        .name = "Delete account", .kind = ButtonKind::Danger, .icon = Icon::Trash};
    if (button(frame, make_id(id, "delete"),
               {card.at().x - space::m, card.at().y, button_width(frame, remove),
                frame.control_height()},
               remove))
        frame.emit(app::DeleteAccount{account.id});
    card.take(frame.control_height(), 0);
    return card.close();
}

}  // namespace ui
