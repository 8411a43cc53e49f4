// The cards of the rules, beside them what they add up to.
#include "ui/contest/rules_page.h"

#include "ui/contest/rules_edit.h"
#include "ui/two_columns.h"

#include <utility>

namespace ui {
namespace {

using Card = float (*)(Frame&, Column, const app::ContestBook&);

// One under the other. Returns the bottom.
template <std::size_t count>
float draw_cards(Frame& frame, Column column, const app::ContestBook& book,
                 const Card (&cards)[count]) {
    const float gap = frame.shape == Shape::Phone ? space::l : space::xl;
    for (const Card card : cards) column.y = card(frame, column, book) + gap;
    return column.y - gap;
}

constexpr Card made[] = {draw_basics_card,  draw_metrics_card, draw_teams_card,
                         draw_members_card, draw_scoring_card, draw_prizes_card};
constexpr Card held_against[] = {draw_guide_card, draw_words_card};
constexpr Card read[] = {draw_words_card, draw_amendments_card, draw_members_card};
constexpr Card still_edited[] = {draw_basics_card, draw_metrics_card, draw_teams_card};

}  // namespace

NodeId contest_name_field() { return make_id(0, "contest-name"); }

float draw_contest_rules_page(Frame& frame, Column column, const app::ContestBook& book) {
    RulesDraft& draft = frame.scratch.contest_rules;
    if (draft.contest != book.contest.id) {
        draft = {};
        draft.contest = book.contest.id;
    }
    const bool frozen = is_frozen(book.contest);
    // A field that is not shown any more holds nothing up.
    for (auto& [id, field] : frame.scratch.drafts) field.rules = {};
    if (!frozen) frame.rules_of = book.contest.id;
    if (draft.awaited_field != 0)
        frame.scratch.focus_next = std::exchange(draft.awaited_field, a11y::NodeId{0});
    constexpr float left_twelfths = 7.5F;
    column.y = two_columns(
        column, left_twelfths,
        [&](Column left) {
            return frozen ? draw_cards(frame, left, book, read)
                          : draw_cards(frame, left, book, made);
        },
        [&](Column right) {
            return frozen ? draw_cards(frame, right, book, still_edited)
                          : draw_cards(frame, right, book, held_against);
        });
    frame.rules_of = {};
    if (frozen) return column.y;
    column.y += frame.shape == Shape::Phone ? space::l : space::xl;
    return draw_fairness_card(frame, column, book);
}

}  // namespace ui
