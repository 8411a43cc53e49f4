// Three controls in a row, or under each other where it is narrow.
#include "ui/discovery/fact_source.h"

#include "core/calendar.h"
#include "core/discovery/evidence.h"
#include "ui/accept.h"
#include "ui/date_field.h"
#include "ui/discovery/account_words.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Fact;
using core::discovery::Level;

constexpr float one_row_from = 640, date_w = 140, gap = 16;

// The day that was chosen, or today.
core::Date day_of(const Frame& frame) {
    return frame.scratch.fact_source.date.value_or(frame.state.today);
}

core::Id person_of(const Frame& frame, const Account& account) {
    const core::Id person = frame.scratch.fact_source.contact;
    if (core::discovery::find_contact(account, person) != nullptr) return person;
    return account.contacts.size() == 1 ? account.contacts.front().id : core::Id{};
}

float draw_level(Frame& frame, NodeId id, Point at, float w) {
    const float label = label_above(frame, id, "How we know", at, w);
    const Rect rect{at.x, at.y + label, w, frame.control_height()};
    const int chosen = static_cast<int>(frame.scratch.fact_source.level) - 1;
    const int picked = choice(frame, id, rect, "How we know", level_options(), chosen);
    if (picked >= 0) frame.scratch.fact_source.level = static_cast<Level>(picked + 1);
    return label + rect.h;
}

float draw_person(Frame& frame, NodeId id, Point at, float w, const Account& account) {
    const float label = label_above(frame, id, "Who said it", at, w);
    const Rect rect{at.x, at.y + label, w, frame.control_height()};
    int chosen = 0;
    const auto names = person_options(account, person_of(frame, account), &chosen);
    const int picked = choice(frame, id, rect, "Who said it", names, chosen);
    if (picked >= 0) frame.scratch.fact_source.contact = person_of_option(account, picked);
    return label + rect.h;
}

float draw_day(Frame& frame, NodeId id, Point at, float w) {
    return date_field(
        frame, id, at, w, {.name = "When", .label = "When"}, day_of(frame),
        accept_date(frame, [&](core::Date date) { frame.scratch.fact_source.date = date; }));
}

}  // namespace

const std::vector<std::string>& level_options() {
    static const std::vector<std::string> options{"We think", "Buyer said", "Buyer showed"};
    return options;
}

std::vector<std::string> person_options(const Account& account, const core::Id& contact,
                                        int* chosen) {
    std::vector<std::string> names{"Nobody named"};
    *chosen = 0;
    for (const auto& person : account.contacts) {
        if (person.id == contact) *chosen = static_cast<int>(names.size());
        names.push_back(shown_name(person));
    }
    return names;
}

core::Id person_of_option(const Account& account, int option) {
    return option <= 0 ? core::Id{} : account.contacts[static_cast<std::size_t>(option) - 1].id;
}

float draw_fact_source(Frame& frame, NodeId parent, Column column, const Account& account) {
    const NodeId id = make_id(parent, "source");
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Source of what is added"});
    const NodeId level = make_id(id, "level"), person = make_id(id, "person"),
                 day = make_id(id, "day");
    float h = 0;
    if (column.w >= one_row_from) {
        const float each = std::min(240.0F, (column.w - date_w - gap * 2) / 2);
        h = draw_level(frame, level, {column.x, column.y}, each);
        draw_person(frame, person, {column.x + each + gap, column.y}, each, account);
        h = std::max(h, draw_day(frame, day, {column.x + (each + gap) * 2, column.y}, date_w));
    } else {
        h = draw_level(frame, level, {column.x, column.y}, column.w) + space::m;
        h += draw_person(frame, person, {column.x, column.y + h}, column.w, account) + space::m;
        h += draw_day(frame, day, {column.x, column.y + h}, column.w);
    }
    const std::string_view hint =
        account.contacts.empty()
            ? "What a buyer said counts only with a named person: add one on People."
            : "What is added below gets this source. Each fact can be changed on its own.";
    h += note_below(frame, id, hint, {}, {column.x, column.y + h}, std::min(column.w, 520.0F));
    frame.at(id).rect.h = h;
    frame.close();
    return h;
}

Fact fact_from_source(const Frame& frame, const Account& account, core::discovery::Slot slot,
                      std::string text) {
    Fact fact;
    fact.slot = slot;
    fact.level = frame.scratch.fact_source.level;
    switch (fact.level) {
        case Level::BuyerSaid: fact.quote = std::move(text); break;
        case Level::BuyerShowed: fact.shown = std::move(text); break;
        case Level::Unknown:
        case Level::WeThink: fact.note = std::move(text); return fact;
    }
    fact.contact = person_of(frame, account);
    fact.date = day_of(frame);
    return fact;
}

}  // namespace ui
