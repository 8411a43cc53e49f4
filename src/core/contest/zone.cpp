// Local time and instants, by a table of offsets.
#include "core/contest/zone.h"

#include <algorithm>

namespace core::contest {
namespace {

constexpr std::int32_t max_offset_minutes = 18 * 60;

std::int64_t as_if_utc(Date date, std::int64_t minute) {
    return date.days * ms_a_day + minute * ms_a_minute;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

}  // namespace

Result<Zone> Zone::from_table(std::int32_t first_offset_minutes,
                              std::span<const Transition> transitions) {
    const auto is_offset = [](std::int32_t minutes) {
        return -max_offset_minutes <= minutes && minutes <= max_offset_minutes;
    };
    const bool in_order = std::ranges::adjacent_find(transitions, std::ranges::greater_equal(),
                                                     &Transition::at_ms) == transitions.end();
    if (!in_order || !is_offset(first_offset_minutes) ||
        !std::ranges::all_of(transitions, is_offset, &Transition::offset_minutes))
        return Error{
            "What the browser says about this time zone makes no sense. Kept: the contest. Choose "
            "another zone."};
    Zone zone;
    zone.first_offset_ = first_offset_minutes;
    zone.transitions_.assign(transitions.begin(), transitions.end());
    return zone;
}

std::int32_t Zone::offset_minutes_at(std::int64_t at_ms) const {
    const auto next = std::ranges::upper_bound(transitions_, at_ms, {}, &Transition::at_ms);
    return next == transitions_.begin() ? first_offset_ : std::prev(next)->offset_minutes;
}

Zone::Local Zone::local_of(std::int64_t at_ms) const {
    const std::int64_t shown = at_ms + offset_minutes_at(at_ms) * ms_a_minute;
    const std::int64_t days = floor_div(shown, ms_a_day);
    return {{static_cast<std::int32_t>(days)}, (shown - days * ms_a_day) / ms_a_minute};
}

std::int64_t Zone::instant_of(Date date, std::int64_t minute, Twice twice) const {
    // No offset reaches further than a day, and no zone changes twice within two days.
    const std::int64_t shown = as_if_utc(date, minute);
    const std::int64_t before = offset_minutes_at(shown - ms_a_day);
    const std::int64_t after = offset_minutes_at(shown + ms_a_day);
    const std::int64_t early = shown - before * ms_a_minute;
    const std::int64_t late = shown - after * ms_a_minute;
    const bool early_holds = offset_minutes_at(early) == before;
    const bool late_holds = offset_minutes_at(late) == after;
    if (early_holds && late_holds)
        return twice == Twice::First ? std::min(early, late) : std::max(early, late);
    return late_holds ? late : early;  // neither holds: the time is skipped
}

std::int64_t Zone::minutes_of_day(Date date) const {
    return (start_of_day({date.days + 1}) - start_of_day(date)) / ms_a_minute;
}

std::int64_t closes_at(const Contest& contest, const Zone& zone, Date night) {
    return zone.instant_of(night, contest.close_minute, Zone::Twice::Last) + ms_a_minute;
}

std::int64_t final_at(const Contest& contest, const Zone& zone, Date night) {
    const std::int64_t grace =
        zone.instant_of({night.days + 1}, contest.grace_minute, Zone::Twice::Last);
    return std::max(grace, closes_at(contest, zone, night));
}

NightState night_state(const Contest& contest, const Zone& zone, Date night, std::int64_t now_ms) {
    if (now_ms >= final_at(contest, zone, night)) return NightState::Final;
    if (now_ms >= closes_at(contest, zone, night)) return NightState::Grace;
    return night <= night_at(contest, zone, now_ms) ? NightState::Open : NightState::Ahead;
}

Date night_at(const Contest& contest, const Zone& zone, std::int64_t now_ms) {
    const Date today = zone.local_of(now_ms).date;
    return now_ms < closes_at(contest, zone, today) ? today : Date{today.days + 1};
}

}  // namespace core::contest
