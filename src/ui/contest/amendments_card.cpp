// The amendments by number, each with what it changed; and the form for the next.
#include "app/contest_board.h"
#include "core/contest/amendments.h"
#include "core/contest/rules_words.h"
#include "core/date_words.h"
#include "ui/contest/amend_boards.h"
#include "ui/contest/amend_form.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

// The contest with its first `count` amendments.
Contest with_amendments(const Contest& contest, std::size_t count) {
    Contest result = contest;
    result.amendments.resize(count);
    return result;
}

// Made once for each revision: each needs the rules before it.
const std::vector<std::vector<std::string>>& said_of(Frame& frame, const app::ContestBook& book) {
    RulesDraft& draft = frame.scratch.contest_rules;
    const std::string key = std::to_string(book.revision);
    if (draft.amended_key == key) return draft.amended_says;
    draft.amended_key = key;
    draft.amended_says.clear();
    Contest before = with_amendments(book.contest, 0);
    for (const Amendment& amendment : book.contest.amendments) {
        draft.amended_says.push_back(amendment_in_words(in_force(before, amendment.from), amendment,
                                                        frame.state.environment.numbers));
        before.amendments.push_back(amendment);
    }
    return draft.amended_says;
}

std::string who_and_why(const Frame& frame, const Contest& contest, const Amendment& amendment) {
    const Zone* zone = app::zone_of(frame.state, contest);
    const core::Date day = (zone == nullptr ? Zone() : *zone).local_of(amendment.made_at_ms).date;
    return "Made on " + core::format_short(day) +
           (amendment.made_by.empty() ? "" : " by " + amendment.made_by) + ". " +
           (amendment.reason.empty() ? "No reason was given." : "Reason: " + amendment.reason);
}

float draw_amendment(Frame& frame, NodeId list, const app::ContestBook& book, std::size_t index,
                     const std::vector<std::string>& says, Point at, float w) {
    RulesDraft& draft = frame.scratch.contest_rules;
    const Amendment& amendment = book.contest.amendments[index];
    const NodeId id = make_id(list, "amendment", amendment.id);
    const std::string number = std::to_string(index + 1);
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const float text_w = std::min(w, 520.0F);
    float y = at.y;
    y += heading(frame, make_id(id, "title"),
                 "Amendment " + number + ", from " + core::format_short(amendment.from), 3,
                 type::body_strong, {at.x, y}, w);
    for (std::size_t i = 0; i < says.size(); ++i)
        y += paragraph(frame, make_id(id, "says", i), says[i], type::body, frame.theme.text,
                       {at.x, y}, text_w);
    y += paragraph(frame, make_id(id, "why"), who_and_why(frame, book.contest, amendment),
                   type::secondary, frame.theme.secondary, {at.x, y}, text_w) +
         space::xs;
    const bool is_open = draft.opened_amendment == amendment.id;
    const std::string name =
        (is_open ? "Hide standings of amendment " : "Standings before and after amendment ") +
        number;
    const ButtonLook look{.name = name,
                          .caption = is_open ? "Hide standings" : "Standings before and after",
                          .kind = ButtonKind::Quiet,
                          .icon = is_open ? Icon::Up : Icon::Down};
    if (button(frame, make_id(id, "boards-button"),
               {at.x - space::m, y, button_width(frame, look), frame.control_height()}, look))
        draft.opened_amendment = is_open ? core::Id{} : amendment.id;
    y += frame.control_height();
    if (is_open) {
        const std::string key = core::format_id(amendment.id);
        if (draft.amendment_boards.key != std::to_string(book.revision) + "/" + key)
            compare_boards(frame, draft.amendment_boards, key, book,
                           with_amendments(book.contest, index),
                           with_amendments(book.contest, index + 1));
        y += draw_compared_boards(frame, id, {at.x, y}, text_w, amendment.from,
                                  draft.amendment_boards);
    }
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_amendments_card(Frame& frame, Column column, const app::ContestBook& book) {
    const NodeId id = make_id(0, "contest-amendments", book.contest.id);
    TitledCard card(frame, id, column, "Amendments");
    AmendDraft& draft = frame.scratch.contest_rules.amend;
    if (book.contest.amendments.empty())
        card.say("none", "The rules are as they were at the kick-off.", frame.theme.text, space::m);
    if (!book.contest.amendments.empty()) {
        const auto& said = said_of(frame, book);
        const NodeId list = make_id(id, "list");
        const Point top = card.at();
        frame.open({.id = list,
                    .role = a11y::Role::List,
                    .rect = {top.x, top.y, card.w(), 0},
                    .name = "Amendments"});
        for (std::size_t i = 0; i < book.contest.amendments.size(); ++i)
            card.take(draw_amendment(frame, list, book, i, said[i], card.at(), card.w()), space::m);
        frame.at(list).rect.h = card.at().y - top.y;
        frame.close();
    }
    if (draft.is_open) {
        card.take(draw_amend_form(frame, card.column(), book) - card.at().y, space::s);
        return card.close();
    }
    if (app::is_led_elsewhere(frame.state, book.contest.id)) return card.close();
    const bool full = book.contest.amendments.size() >= max_amendments;
    const ButtonLook look{.name = "Amend the rules",
                          .disabled = full,
                          .tooltip = full ? "A contest takes at most 100 amendments."
                                          : "Changes a rule from a night on, for all to see."};
    const Point at = card.at();
    if (button(frame, make_id(id, "amend"),
               {at.x, at.y, button_width(frame, look), frame.control_height()}, look)) {
        draft.is_open = true;
        frame.scratch.focus_next = amend_form_begin(book.contest.id);
    }
    card.take(frame.control_height(), space::s);
    return card.close();
}

}  // namespace ui
