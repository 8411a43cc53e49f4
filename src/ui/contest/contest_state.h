// Where a contest is, in words: in the list and in its head.
#pragma once

#include "app/contest_book.h"
#include "app/state.h"

#include <cstdint>
#include <string>

namespace ui {

std::string name_in_list(const core::contest::Contest& contest);  // never empty

// "Not begun", "Starts on 3 Jul 2025", "Night 3 of 10", "Over".
std::string state_words(const app::State& state, const app::ContestBook& book);

// "Night 3 of 10, closes at 23:59 Europe/Berlin. Team score: average of all members."
std::string state_line(const app::State& state, const app::ContestBook& book);

// "Team North leads", "Team North won"; empty: nobody does.
std::string leader_words(const app::State& state, const app::ContestBook& book);

// What a contest needs before its kick-off; empty: nothing.
std::string missing_for_kick_off(const core::contest::Contest& contest);

std::string clock_digits(std::int64_t minute);  // "09:05", as it is typed

}  // namespace ui
