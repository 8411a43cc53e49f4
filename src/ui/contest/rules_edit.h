// What the cards of a contest's rules share.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <utility>

namespace ui {

// Emits the contest with a change of what it has once.
template <class Change>
void change_contest(Frame& frame, const core::contest::Contest& contest, const Change& change) {
    core::contest::Contest wanted = contest;
    change(wanted);
    frame.emit(app::SetContest{std::move(wanted)});
}

inline bool is_frozen(const core::contest::Contest& contest) {
    return contest.kicked_off_ms.has_value();
}

// Each returns the card's bottom.
float draw_basics_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_scoring_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_metrics_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_teams_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_members_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_prizes_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_guide_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_words_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_fairness_card(Frame& frame, Column column, const app::ContestBook& book);
float draw_amendments_card(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
