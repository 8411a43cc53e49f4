// The fiscal periods around a day as presets of a plan's period.
#include "core/target/period_presets.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::target;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

std::vector<std::string> captions(const FiscalYear& year, Date today) {
    std::vector<std::string> said;
    for (const PeriodPreset& preset : period_presets(year, Weekday::Monday, today))
        said.push_back(preset.caption);
    return said;
}

}  // namespace

TEST_CASE("the presets of a day say which periods they are") {
    CHECK(captions({}, day(2026, 11, 24)) ==
          std::vector<std::string>{
              "This month (1 Nov to 30 Nov 2026)", "Next month (1 Dec to 31 Dec 2026)",
              "Previous month (1 Oct to 31 Oct 2026)", "This quarter (1 Oct to 31 Dec 2026)",
              "Next quarter (1 Jan to 31 Mar 2027)", "Previous quarter (1 Jul to 30 Sep 2026)",
              "This year (1 Jan to 31 Dec 2026)", "Next year (1 Jan to 31 Dec 2027)",
              "Previous year (1 Jan to 31 Dec 2025)"});
}

TEST_CASE("a fiscal year of weeks has presets of weeks") {
    const auto presets =
        period_presets({1, FiscalPattern::Weeks445}, Weekday::Monday, day(2026, 1, 1));
    REQUIRE(presets.size() == 9);
    CHECK(presets[0] == PeriodPreset{"This month (29 Dec 2025 to 25 Jan 2026)",
                                     {day(2025, 12, 29), day(2026, 1, 25)}});
    CHECK(presets[3] == PeriodPreset{"This quarter (29 Dec 2025 to 29 Mar 2026)",
                                     {day(2025, 12, 29), day(2026, 3, 29)}});
}

TEST_CASE("previous, this and next touch one another and this holds the day") {
    for (const FiscalPattern pattern : {FiscalPattern::Months, FiscalPattern::Weeks454}) {
        for (Date today = day(2025, 1, 1); today < day(2028, 1, 1); today.days += 5) {
            const auto presets = period_presets({4, pattern}, Weekday::Sunday, today);
            REQUIRE(presets.size() == 9);
            for (std::size_t i = 0; i < presets.size(); i += 3) {
                const Period now = presets[i].period;
                CHECK(now.first <= today);
                CHECK(today <= now.last);
                CHECK(presets[i + 1].period.first.days == now.last.days + 1);
                CHECK(presets[i + 2].period.last.days == now.first.days - 1);
            }
        }
    }
}

TEST_CASE("at the ends of the calendar there is no preset beyond them") {
    const auto first = captions({}, day(1, 1, 1));
    CHECK(std::ranges::none_of(
        first, [](const std::string& caption) { return caption.starts_with("Previous"); }));
    const auto last = captions({}, day(9999, 12, 31));
    CHECK(std::ranges::none_of(
        last, [](const std::string& caption) { return caption.starts_with("Next"); }));
    CHECK(last.size() == 6);
}
