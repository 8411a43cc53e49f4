// What a night of a contest is called, and how it stands, in words.
#pragma once

#include "app/contest_board.h"
#include "app/contest_book.h"
#include "app/state.h"
#include "core/calendar.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ui {

std::string night_name(core::Date night);  // "Monday, 3 Nov 2025"

// How it stands by the clock, and whether it is frozen.
struct NightStanding {
    core::contest::NightState state = core::contest::NightState::Ahead;
    std::optional<std::size_t> closed;  // its place among the closed nights
    bool is_closed() const { return closed || state == core::contest::NightState::Final; }
};
NightStanding standing_of_night(const app::State& state, const core::contest::Contest& contest,
                                const app::LiveBoard& live, core::Date night);

// "Open until 23:59", "Can be put right until noon on 4 Nov 2025", "Closed", "Ahead".
std::string standing_text(const core::contest::Contest& contest, core::Date night,
                          const NightStanding& standing);

// The night whose scores are entered: the chosen one, or tonight.
core::Date entered_night(const app::State& state, const core::contest::Contest& contest,
                         const app::LiveBoard& live);

// "21:04" of a minute of the day.
std::string minute_text(std::int64_t minute);

}  // namespace ui
