// By the contest's zone, or by the reader's own day while that is not known.
#include "ui/contest/night_words.h"

#include "core/contest/words.h"
#include "core/contest/zone.h"
#include "core/date_words.h"

#include <algorithm>

namespace ui {

using namespace core::contest;

std::string night_name(core::Date night) {
    return core::name_of(core::weekday_of(night)) + ", " + core::format_short(night);
}

NightStanding standing_of_night(const app::State& state, const Contest& contest,
                                const app::LiveBoard& live, core::Date night) {
    NightStanding standing;
    const auto found = std::ranges::lower_bound(live.closed, night, {}, &NightRecord::night);
    if (found != live.closed.end() && (*found)->night == night)
        standing.closed = static_cast<std::size_t>(found - live.closed.begin());
    if (const Zone* zone = app::zone_of(state, contest))
        standing.state = night_state(contest, *zone, night, state.now_ms);
    else
        standing.state = state.today < night    ? NightState::Ahead
                         : state.today == night ? NightState::Open
                                                : NightState::Grace;
    return standing;
}

std::string standing_text(const Contest& contest, core::Date night, const NightStanding& standing) {
    if (standing.is_closed()) return "Closed";
    switch (standing.state) {
        case NightState::Ahead: return "Ahead";
        case NightState::Open: return "Open until " + clock_text(contest.close_minute);
        case NightState::Grace:
            return "Can be put right until " + clock_text(contest.grace_minute) + " on " +
                   core::format_short({night.days + 1});
        case NightState::Final: break;
    }
    return "Closed";
}

core::Date entered_night(const app::State& state, const Contest& contest,
                         const app::LiveBoard& live) {
    if (!state.score_night || *state.score_night > live.tonight ||
        *state.score_night < contest.start)
        return live.tonight;
    return *state.score_night;
}

std::string minute_text(std::int64_t minute) {
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace ui
