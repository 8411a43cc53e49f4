// Nights of a time zone: rule 2's instants, days of 23 and 25 hours, times that are skipped or
// shown twice.
#include "core/contest/zone.h"

#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <array>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

std::int64_t utc(Date date, int hour, int minute) {
    return date.days * ms_a_day + (hour * 60 + minute) * ms_a_minute;
}

Zone zone_of(std::int32_t first, std::span<const Transition> transitions) {
    const Result<Zone> zone = Zone::from_table(first, transitions);
    REQUIRE(zone.ok());
    return zone.value();
}

Zone new_york() {
    return zone_of(-300, std::array{Transition{utc(day(2025, 3, 9), 7, 0), -240},
                                    Transition{utc(day(2025, 11, 2), 6, 0), -300},
                                    Transition{utc(day(2026, 3, 8), 7, 0), -240}});
}

}  // namespace

TEST_CASE("23:59 in New York is 03:59Z in summer time and 04:59Z after it") {
    const Zone zone = new_york();
    const auto last_minute = [&](Date date) {
        return zone.instant_of(date, 23 * 60 + 59, Zone::Twice::Last);
    };
    CHECK(last_minute(day(2025, 10, 31)) == utc(day(2025, 11, 1), 3, 59));
    CHECK(last_minute(day(2025, 11, 3)) == utc(day(2025, 11, 4), 4, 59));
    CHECK(closes_at(sample_contest(), zone, day(2025, 10, 31)) == utc(day(2025, 11, 1), 4, 0));
}

TEST_CASE("the day on which clocks go back has 25 hours, the day on which they go on 23") {
    const Zone zone = new_york();
    CHECK(zone.minutes_of_day(day(2025, 11, 2)) == 25 * 60);
    CHECK(zone.minutes_of_day(day(2025, 3, 9)) == 23 * 60);
    CHECK(zone.minutes_of_day(day(2025, 11, 3)) == 24 * 60);
}

TEST_CASE("a time that clocks skip is the one that they show instead") {
    const Zone zone = new_york();
    CHECK(zone.instant_of(day(2025, 3, 9), 150, Zone::Twice::First) == utc(day(2025, 3, 9), 7, 30));
    CHECK(
        (zone.local_of(utc(day(2025, 3, 9), 7, 30)) == Zone::Local{day(2025, 3, 9), 3 * 60 + 30}));
}

TEST_CASE("a night that closes at a time that clocks show twice closes after the second") {
    const Zone zone = new_york();
    CHECK(zone.instant_of(day(2025, 11, 2), 90, Zone::Twice::First) ==
          utc(day(2025, 11, 2), 5, 30));
    CHECK(zone.instant_of(day(2025, 11, 2), 90, Zone::Twice::Last) == utc(day(2025, 11, 2), 6, 30));
    Contest contest = sample_contest();
    contest.close_minute = 90;
    CHECK(closes_at(contest, zone, day(2025, 11, 2)) == utc(day(2025, 11, 2), 6, 31));
}

TEST_CASE("a day begins at 01:00 where clocks skip midnight") {
    const Zone zone = zone_of(-180, std::array{Transition{utc(day(2018, 11, 4), 3, 0), -120}});
    CHECK(zone.start_of_day(day(2018, 11, 4)) == utc(day(2018, 11, 4), 3, 0));
    CHECK(
        (zone.local_of(zone.start_of_day(day(2018, 11, 4))) == Zone::Local{day(2018, 11, 4), 60}));
    CHECK(zone.minutes_of_day(day(2018, 11, 4)) == 23 * 60);
}

TEST_CASE("a day that a zone left out has no minutes") {
    // Samoa went from 29 to 31 December 2011.
    const Zone zone = zone_of(-600, std::array{Transition{utc(day(2011, 12, 30), 10, 0), 840}});
    CHECK(zone.minutes_of_day(day(2011, 12, 30)) == 0);
    CHECK((zone.local_of(utc(day(2011, 12, 30), 10, 0)).date == day(2011, 12, 31)));
}

TEST_CASE("a night is open until it closes, then in grace until noon of the next day") {
    const Zone zone = new_york();
    const Contest contest = sample_contest();
    const Date night = day(2025, 11, 3);
    const auto state_at = [&](Date date, int hour, int minute) {
        return night_state(contest, zone, night, utc(date, hour, minute));
    };
    CHECK(state_at(day(2025, 11, 3), 4, 59) == NightState::Ahead);
    CHECK(state_at(day(2025, 11, 3), 5, 0) == NightState::Open);
    CHECK(state_at(day(2025, 11, 4), 4, 59) == NightState::Open);
    CHECK(state_at(day(2025, 11, 4), 5, 0) == NightState::Grace);
    CHECK(state_at(day(2025, 11, 4), 16, 59) == NightState::Grace);
    CHECK(state_at(day(2025, 11, 4), 17, 0) == NightState::Final);
}

TEST_CASE("what happens after the closing time belongs to the next night") {
    Contest contest = sample_contest();
    contest.close_minute = 18 * 60;
    const Zone zone;
    CHECK((night_at(contest, zone, utc(first_day(), 18, 0)) == first_day()));
    CHECK((night_at(contest, zone, utc(first_day(), 18, 1)) == day_of_contest(2)));
}

TEST_CASE("a table out of order or with an impossible offset is refused") {
    CHECK_FALSE(Zone::from_table(0, std::array{Transition{5, 0}, Transition{5, 60}}).ok());
    CHECK_FALSE(Zone::from_table(2'000, {}).ok());
    CHECK_FALSE(Zone::from_table(0, std::array{Transition{5, -2'000}}).ok());
}

TEST_CASE("every instant is the local time that it shows, or its other showing") {
    const Zone zone = new_york();
    for (std::int64_t at = utc(day(2025, 1, 1), 0, 0); at < utc(day(2026, 6, 1), 0, 0);
         at += 17 * ms_a_minute) {
        const Zone::Local local = zone.local_of(at);
        const std::int64_t first = zone.instant_of(local.date, local.minute, Zone::Twice::First);
        const std::int64_t last = zone.instant_of(local.date, local.minute, Zone::Twice::Last);
        CHECK((at == first || at == last));
        CHECK((last == first || last == first + 60 * ms_a_minute));
    }
}
