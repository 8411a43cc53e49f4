// The nights of a time zone (domain.md, Contests, rule 2). What a zone's clocks do comes from
// outside, as a table; here is only arithmetic, so that every viewer sees the same night.
#pragma once

#include "core/calendar.h"
#include "core/contest/contest.h"
#include "core/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core::contest {

inline constexpr std::int64_t ms_a_minute = 60'000;
inline constexpr std::int64_t ms_a_day = 86'400'000;

// From `at_ms` (Unix time) on, clocks are so many minutes ahead of UTC.
struct Transition {
    std::int64_t at_ms = 0;
    std::int32_t offset_minutes = 0;
    bool operator==(const Transition&) const = default;
};

class Zone {
public:
    Zone() = default;  // UTC

    // What is wrong with a table: transitions out of order, or an offset of more than 18 hours.
    static Result<Zone> from_table(std::int32_t first_offset_minutes,
                                   std::span<const Transition> transitions);

    std::int32_t offset_minutes_at(std::int64_t at_ms) const;

    // The date on the zone's calendars, and the minute of the day on its clocks.
    struct Local {
        Date date;
        std::int64_t minute = 0;
        bool operator==(const Local&) const = default;
    };
    Local local_of(std::int64_t at_ms) const;

    // When clocks show that time. Of a time that they skip, when they would have shown it: 02:30 in
    // New York on 9 March 2025 is 03:30. Of one that they show twice, the first or the last.
    enum class Twice { First, Last };
    std::int64_t instant_of(Date date, std::int64_t minute, Twice twice) const;

    std::int64_t start_of_day(Date date) const { return instant_of(date, 0, Twice::First); }
    // 23, 24 or 25 hours, rarely something between, in minutes.
    std::int64_t minutes_of_day(Date date) const;

    bool operator==(const Zone&) const = default;

private:
    std::int32_t first_offset_ = 0;
    std::vector<Transition> transitions_;  // by at_ms
};

// The end of the closing minute of a night: the first instant that is too late for it. Where clocks
// show the minute twice, the last, so that whatever reads up to the closing time is in time. New
// York, 23:59 on 31 October 2025: from 04:00Z on 1 November it is closed.
std::int64_t closes_at(const Contest& contest, const Zone& zone, Date night);

// When the grace of a night is over, and it is due for freezing: `grace_minute` of the next day.
std::int64_t final_at(const Contest& contest, const Zone& zone, Date night);

// Open: its entries are coming in. Grace: closed, but can be put right. Final: due for freezing, or
// frozen.
enum class NightState { Ahead, Open, Grace, Final };
NightState night_state(const Contest& contest, const Zone& zone, Date night, std::int64_t now_ms);

// The night that what happens now belongs to: today up to the closing minute, then tomorrow. It may
// lie outside of the contest.
Date night_at(const Contest& contest, const Zone& zone, std::int64_t now_ms);

}  // namespace core::contest
