// Amounts and days as actions bring them, brought within what a document may hold.
#pragma once

#include "core/calendar.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace app {

// What an action says, cut to 0 .. `most`.
inline std::int64_t within(std::int64_t value, std::int64_t most) {
    return std::clamp<std::int64_t>(value, 0, most);
}

// The same amount in another currency's minor units, to the nearest one. At most 10^15 major units
// (10^18 minor ones) come out where at most as many went in, so every step is within 64 bits.
inline std::int64_t in_minor_of(std::int64_t minor, std::int64_t from, std::int64_t to) {
    const std::int64_t whole = minor / from;
    const std::int64_t rest = minor % from;
    return whole * to + (rest * to + from / 2) / from;
}

inline bool is_in_calendar(core::Date date) {
    return date >= core::date_of({1, 1, 1}) && date <= core::date_of({9999, 12, 31});
}

// No day where it is none of the calendar.
inline std::optional<core::Date> in_calendar(std::optional<core::Date> date) {
    return date && is_in_calendar(*date) ? date : std::nullopt;
}

}  // namespace app
