// The verdict, the time box, and the criteria of both lists.
#include "ui/discovery/exit_card_view.h"

#include "core/calendar.h"
#include "core/discovery/verdict.h"
#include "core/utf8.h"
#include "ui/accept.h"
#include "ui/added.h"
#include "ui/date_field.h"
#include "ui/discovery/criterion_row.h"
#include "ui/parts_row.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ui {
namespace {

using core::discovery::Account;
using core::discovery::Criterion;
using core::discovery::CriterionList;
using core::discovery::ExitCard;

// At most so many of the missing things are named.
constexpr std::size_t most_named = 6;

void draw_verdict(Frame& frame, NodeId id, TitledCard& card, const ExitCard& exit) {
    if (exit.criteria.empty()) {
        card.say("none",
                 "Agree before a proof of value starts what it has to show, technically and "
                 "financially, and what happens then. It is met only when every must-have of both "
                 "lists passes.",
                 frame.theme.secondary, space::m);
        return;
    }
    const auto verdict = core::discovery::exit_verdict(exit);
    const std::string answer = verdict.is_met() ? "The proof is met" : "The proof is not met yet";
    card.take(
        output_lines(frame, make_id(id, "answer"), "Exit card verdict", answer, type::section,
                     verdict.is_met() ? frame.theme.good : frame.theme.text, card.at(), card.w()),
        space::xs);
    std::vector<std::string> sentences = verdict.missing;
    if (sentences.size() > most_named) {
        const std::size_t more = sentences.size() - most_named;
        sentences.resize(most_named);
        sentences.push_back("And " + std::to_string(more) + " more.");
    }
    for (std::string& hint : core::discovery::exit_card_hints(exit))
        sentences.push_back(std::move(hint));
    for (std::size_t i = 0; i < sentences.size(); ++i)
        card.take(paragraph(frame, make_id(id, "missing", i), sentences[i], type::body,
                            frame.theme.text, card.at(), std::min(card.w(), 620.0F)),
                  space::xs);
    card.take(0, space::m);
}

void draw_time_box(Frame& frame, NodeId id, TitledCard& card, const Account& account) {
    const ExitCard& exit = account.card;
    const auto set = [&](std::optional<core::Date> first, std::optional<core::Date> last,
                         std::string if_met) {
        frame.emit(app::SetExitCard{account.id, first, last, std::move(if_met)});
    };
    const Part parts[] = {
        {132, 0,
         [&](Point at, float w) {
             return date_field(frame, make_id(id, "first"), at, w,
                               {.name = "Proof starts", .label = "Proof starts"}, exit.first,
                               accept_date_or_none(frame, [&](std::optional<core::Date> day) {
                                   set(day, exit.last, exit.if_met);
                               }));
         }},
        {132, 0,
         [&](Point at, float w) {
             return date_field(frame, make_id(id, "last"), at, w,
                               {.name = "Proof ends", .label = "Proof ends"}, exit.last,
                               accept_date_or_none(frame, [&](std::optional<core::Date> day) {
                                   set(exit.first, day, exit.if_met);
                               }));
         }},
        {220, 1, [&](Point at, float w) {
             return field(frame, make_id(id, "if-met"), at, w,
                          {.name = "What happens if it is met",
                           .label = "What happens if it is met",
                           .max_length = 2'000},
                          exit.if_met, [&](const std::string& text) {
                              set(exit.first, exit.last, text);
                              return std::string();
                          });
         }}};
    card.take(draw_parts(card.column(), parts), space::l);
}

void draw_list(Frame& frame, NodeId id, TitledCard& card, const Account& account,
               CriterionList which, std::string_view title) {
    const NodeId list = make_id(id, title);
    card.take(heading(frame, make_id(list, "title"), title, 3, type::strong, card.at(), card.w()),
              space::s);
    const Point top = card.at();
    const std::size_t count = account.card.criteria.size();
    const NodeId add = make_id(list, "add");
    if (count > 0)
        focus_added(frame, add, count, criterion_name_field(account.card.criteria.back()));
    std::size_t number = 0;
    for (const Criterion& criterion : account.card.criteria) {
        if (criterion.list != which) continue;
        if (number == 0)
            frame.open({.id = list,
                        .role = a11y::Role::List,
                        .rect = {top.x, top.y, card.w(), 0},
                        .name = std::string(title)});
        card.take(draw_criterion(frame, card.column(),
                                 {account, criterion, std::string(title), ++number, add}),
                  space::l);
    }
    if (number > 0) {
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    }
    const bool full = count >= core::discovery::max_criteria;
    const std::string name =
        which == CriterionList::Technical ? "Add technical criterion" : "Add financial criterion";
    const ButtonLook look{.name = name,
                          .icon = Icon::Plus,
                          .disabled = full,
                          .tooltip = full ? "An exit card has at most 100 criteria." : ""};
    if (button(frame, add,
               {card.at().x, card.at().y, std::min(card.w(), button_width(frame, look)),
                frame.control_height()},
               look)) {
        await_added(frame, add, count);
        Criterion criterion;
        criterion.list = which;
        frame.emit(app::AddCriterion{account.id, criterion});
    }
    card.take(frame.control_height(), space::l);
}

}  // namespace

float draw_exit_card(Frame& frame, Column column, const Account& account) {
    const NodeId id = make_id(0, "exit-card");
    TitledCard card(frame, id, column, "POV exit card");
    draw_verdict(frame, id, card, account.card);
    draw_time_box(frame, id, card, account);
    draw_list(frame, id, card, account, CriterionList::Technical, "Technical criteria");
    draw_list(frame, id, card, account, CriterionList::Financial, "Financial criteria");
    return card.close();
}

}  // namespace ui
