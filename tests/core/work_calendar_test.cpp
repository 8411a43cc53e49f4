// The days that one person works, against counting them one by one.
#include "core/work_calendar.h"

#include "core/apportion.h"
#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

const Period third_quarter{day(2025, 7, 1), day(2025, 9, 30)};

WorkCalendar any_calendar(tests::Random& random, Period around) {
    WorkCalendar calendar{{static_cast<std::uint8_t>(random.between(0, 127))},
                          static_cast<Weekday>(random.between(0, 6)),
                          {}};
    for (int i = 0; i < 20; ++i)
        calendar.days_off.push_back({static_cast<std::int32_t>(
            random.between(around.first.days - 5, around.last.days + 5))});
    auto& off = calendar.days_off;
    std::sort(off.begin(), off.end());
    off.erase(std::unique(off.begin(), off.end()), off.end());
    return calendar;
}

std::int64_t counted(const WorkCalendar& calendar, Date first, Date last) {
    std::int64_t count = 0;
    for (Date date = first; date <= last; ++date.days)
        count += is_working_day(calendar, date) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("July to September 2025 has 66 weekdays, and 64 without the two holidays") {
    WorkCalendar calendar;
    CHECK(working_days(calendar, third_quarter.first, third_quarter.last) == 66);
    calendar.days_off = {day(2025, 7, 4), day(2025, 9, 1)};
    CHECK(working_days(calendar, third_quarter.first, third_quarter.last) == 64);
    calendar.days_off = {day(2025, 7, 5)};  // a Saturday costs nothing
    CHECK(working_days(calendar, third_quarter.first, third_quarter.last) == 66);
}

TEST_CASE("100 over eleven whole weeks, one of four days and one of three is 8 x 11, 7 and 5") {
    WorkCalendar calendar;
    const Period period{day(2025, 6, 30), day(2025, 9, 28)};
    calendar.days_off = {day(2025, 9, 18), day(2025, 9, 24), day(2025, 9, 25)};
    std::vector<std::int64_t> weights;
    for (const Week& week : weeks_of(calendar, period, 100)) weights.push_back(week.working_days);
    CHECK(weights == std::vector<std::int64_t>{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 3});
    CHECK(split_by_shares(100, weights) ==
          std::vector<std::int64_t>{8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 5});
}

TEST_CASE("working days are what counting them one by one gives") {
    tests::Random random(3);
    for (int run = 0; run < 300; ++run) {
        const Date first{static_cast<std::int32_t>(random.between(-1'000, 30'000))};
        const Period period{first,
                            {first.days + static_cast<std::int32_t>(random.between(-2, 400))}};
        const WorkCalendar calendar = any_calendar(random, period);
        CHECK(working_days(calendar, period.first, period.last) ==
              counted(calendar, period.first, period.last));
    }
}

TEST_CASE("weeks begin on the chosen day, and each day of the period is in exactly one") {
    tests::Random random(4);
    for (int run = 0; run < 200; ++run) {
        const Date first{static_cast<std::int32_t>(random.between(-1'000, 30'000))};
        const Period period{first,
                            {first.days + static_cast<std::int32_t>(random.between(0, 400))}};
        const WorkCalendar calendar = any_calendar(random, period);
        const std::vector<Week> weeks = weeks_of(calendar, period, 100);
        REQUIRE_FALSE(weeks.empty());
        CHECK(weeks.front().first == period.first);
        CHECK(weeks.back().last == period.last);
        for (std::size_t i = 0; i < weeks.size(); ++i) {
            CHECK(week_start(calendar, weeks[i].first) == week_start(calendar, weeks[i].last));
            CHECK(weeks[i].working_days == counted(calendar, weeks[i].first, weeks[i].last));
            if (i == 0) continue;
            CHECK(weekday_of(weeks[i].first) == calendar.week_starts);
            CHECK(weeks[i].first.days == weeks[i - 1].last.days + 1);
        }
    }
}

TEST_CASE("a hostile period has no more weeks than asked for, and its days cost no time") {
    const Period all{day(1, 1, 1), day(9999, 12, 31)};
    CHECK(weeks_of({}, all, 106).size() == 106);
    CHECK(working_days({}, all.first, all.last) == 2'608'615);
    CHECK(weeks_of({}, {all.last, all.first}, 106).empty());
}

TEST_CASE("the last useful day leaves the lag's working days behind it within the period") {
    const WorkCalendar calendar;
    CHECK((last_useful_day(calendar, third_quarter, 0) == day(2025, 9, 30)));
    CHECK((last_useful_day(calendar, third_quarter, 1) == day(2025, 9, 29)));
    CHECK((last_useful_day(calendar, third_quarter, 2) == day(2025, 9, 26)));
    CHECK((last_useful_day(calendar, third_quarter, 65) == day(2025, 7, 1)));
    CHECK_FALSE(last_useful_day(calendar, third_quarter, 66));
    tests::Random random(5);
    for (int run = 0; run < 200; ++run) {
        const WorkCalendar any = any_calendar(random, third_quarter);
        const std::int64_t lag = random.between(0, 70);
        const auto last = last_useful_day(any, third_quarter, lag);
        const std::int64_t all = counted(any, third_quarter.first, third_quarter.last);
        REQUIRE(last.has_value() == (lag < all));
        if (!last) continue;
        CHECK(is_working_day(any, *last));
        CHECK(counted(any, {last->days + 1}, third_quarter.last) == lag);
    }
}
