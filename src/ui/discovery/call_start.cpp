// One card, whose button starts the clock.
#include "ui/discovery/call_start.h"

#include "core/discovery/call_order.h"
#include "core/isolate.h"
#include "core/target/summary.h"
#include "core/utf8.h"
#include "ui/discovery/bank_choice.h"
#include "ui/discovery/call_question.h"
#include "ui/discovery/fact_source.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::discovery::Account;

constexpr std::array lengths{15, 30, 45, 60};
constexpr float widest = 360;

NodeId new_person_field(const Account& account) {
    return make_id(make_id(0, "call-start"), "new-person", account.id);
}

// The person that was chosen, or the only one.
core::Id chosen_person(const Frame& frame, const Account& account) {
    const core::Id chosen = frame.scratch.call_speaker;
    if (core::discovery::find_contact(account, chosen) != nullptr) return chosen;
    return account.contacts.empty() ? core::Id{} : account.contacts.front().id;
}

void start(Frame& frame, const Account& account) {
    const NodeId field = new_person_field(account);
    const std::string name = entry_text(frame, field);
    const bool is_new = !core::is_blank(name);
    frame.emit(app::StartCall{account.id, is_new ? core::Id{} : chosen_person(frame, account), name,
                              lengths[frame.scratch.call_length]});
    clear_entry(frame, field);
    focus_call_question(frame);
    // Whoever has a keyboard writes at once what is said; were the focus on the heading, letters
    // would be keys: Q would mark the question, E would end the call. On a touch screen the
    // keyboard would hide the question.
    if (!frame.touch) frame.scratch.answered_question = account.id;
}

// Returns the height.
float draw_people(Frame& frame, NodeId id, Point at, float w, const Account& account) {
    float y = at.y;
    if (!account.contacts.empty()) {
        const NodeId person = make_id(id, "person");
        y += label_above(frame, person, "Who is on the call", {at.x, y}, w);
        int chosen = 0;
        const auto names = person_options(account, chosen_person(frame, account), &chosen);
        const int picked = choice(frame, person, {at.x, y, w, frame.control_height()},
                                  "Who is on the call", names, chosen);
        if (picked >= 0) frame.scratch.call_speaker = person_of_option(account, picked);
        y += frame.control_height() + space::m;
    }
    const std::string_view label =
        account.contacts.empty() ? "Who is on the call" : "Or somebody new";
    y += entry_field(frame, new_person_field(account), {at.x, y}, w,
                     {.name = account.contacts.empty() ? "Name of the person" : "Somebody new",
                      .label = label,
                      .help = "What they say is noted with their name: only then it counts.",
                      .max_length = 100},
                     [](const std::string&) { return std::string(); });
    return y - at.y;
}

std::string what_is_open(const Frame& frame, const Account& account) {
    const auto& bank = app::bank_to_ask_from(frame.state);
    const auto order =
        core::discovery::call_order(account, bank, lengths[frame.scratch.call_length]);
    const auto& numbers = frame.state.environment.numbers;
    const std::string name =
        core::is_blank(bank.name) ? "the question bank" : core::isolated(bank.name);
    if (order.empty()) return "Every question of " + name + " is answered.";
    return core::target::count_of(std::ssize(order), "question", numbers) + " of “" + name +
           "” are still to be asked. The next one is always the one that matters most, by what is "
           "least known and the time that is left.";
}

}  // namespace

float draw_call_start(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "call-start");
    TitledCard card(frame, id, column, "Discovery call");
    card.take(paragraph(frame, make_id(id, "what"), what_is_open(frame, account), type::body,
                        frame.theme.text, card.at(), std::min(card.w(), 560.0F)),
              space::l);
    const float w = std::min(card.w(), widest);
    card.take(draw_people(frame, id, card.at(), w, account), space::m);
    if (const float h = draw_bank_choice(frame, id, card.at(), w); h > 0) card.take(h, space::m);
    const NodeId length = make_id(id, "length");
    card.take(label_above(frame, length, "Minutes", card.at(), w), 0);
    std::vector<std::string> names;
    for (const int minutes : lengths) names.push_back(std::to_string(minutes));
    const int picked =
        segmented(frame, length, {card.at().x, card.at().y, w, frame.control_height()}, "Minutes",
                  names, static_cast<int>(frame.scratch.call_length));
    if (picked >= 0) frame.scratch.call_length = static_cast<std::size_t>(picked);
    card.take(frame.control_height(), space::l);
    const ButtonLook look{.name = "Start call", .kind = ButtonKind::Primary};
    const bool pressed =
        button(frame, make_id(id, "start"),
               {card.at().x, card.at().y, button_width(frame, look), frame.control_height()}, look);
    if (pressed || entry_submitted(frame, new_person_field(account))) start(frame, account);
    card.take(frame.control_height(), space::s);
    return card.close();
}

}  // namespace ui
