// The days that one person works: a week's pattern without the days off.
#pragma once

#include "core/calendar.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core {

// Which days of a week are worked: bit 0 is Monday.
struct WorkWeek {
    std::uint8_t days = 0b0011111;
    bool operator==(const WorkWeek&) const = default;
};

struct WorkCalendar {
    WorkWeek week;
    Weekday week_starts = Weekday::Monday;
    std::vector<Date> days_off;  // sorted and distinct: holidays and leave
    bool operator==(const WorkCalendar&) const = default;
};

std::int64_t days_a_week(WorkWeek week);
bool is_working_day(const WorkCalendar& calendar, Date date);

// In [first, last]; 0 when last is before first. July to September 2025 has 66, and 64 without 4
// July and 1 September (domain.md, Arithmetic 8).
std::int64_t working_days(const WorkCalendar& calendar, Date first, Date last);

// The first day of the week that holds the date. Weeks are half-open, so no day is in two
// (Arithmetic 9).
Date week_start(const WorkCalendar& calendar, Date date);

// A week, cut to the period that it was asked for.
struct Week {
    Date first;
    Date last;
    std::int64_t working_days = 0;
    bool operator==(const Week&) const = default;
};

// The period's weeks in order, at most `most` of them.
std::vector<Week> weeks_of(const WorkCalendar& calendar, Period period, std::size_t most);

// The last working day of the period on which work that takes `lag_days` more working days still
// ends within it; lag 0: its last working day. nullopt: there is none (Arithmetic 13).
std::optional<Date> last_useful_day(const WorkCalendar& calendar, Period period,
                                    std::int64_t lag_days);

}  // namespace core
