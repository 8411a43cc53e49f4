// Fiscal periods: no day in two, none missing, and the conventions that they follow.
#include "core/fiscal.h"

#include <doctest/doctest.h>

#include <array>

using namespace core;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

}  // namespace

TEST_CASE("a year from January has the calendar's quarters") {
    for (Date date = day(2023, 1, 1); date < day(2027, 1, 1); date.days += 9)
        CHECK((fiscal_quarter_of({}, Weekday::Monday, date) == quarter_of(date)));
}

TEST_CASE("a year from February has its quarters from February") {
    const FiscalYear year{2, FiscalPattern::Months};
    CHECK((fiscal_quarter_of(year, Weekday::Monday, day(2025, 4, 30)) ==
           Period{day(2025, 2, 1), day(2025, 4, 30)}));
    CHECK((fiscal_quarter_of(year, Weekday::Monday, day(2026, 1, 31)) ==
           Period{day(2025, 11, 1), day(2026, 1, 31)}));
    CHECK((fiscal_year_of(year, Weekday::Monday, day(2026, 1, 31)) ==
           Period{day(2025, 2, 1), day(2026, 1, 31)}));
    CHECK((fiscal_month_of(year, Weekday::Monday, day(2028, 2, 10)) ==
           Period{day(2028, 2, 1), day(2028, 2, 29)}));
}

TEST_CASE("a 4-4-5 year begins on the chosen weekday nearest to the first of its month") {
    const FiscalYear year{1, FiscalPattern::Weeks445};
    // 2026 begins on a Thursday, so its ISO year begins on Monday 29 December 2025 and has 53
    // weeks.
    const Period found = fiscal_year_of(year, Weekday::Monday, day(2026, 6, 1));
    CHECK((found == Period{day(2025, 12, 29), day(2027, 1, 3)}));
    CHECK((fiscal_month_of(year, Weekday::Monday, day(2026, 1, 1)) ==
           Period{day(2025, 12, 29), day(2026, 1, 25)}));
    CHECK((fiscal_month_of(year, Weekday::Monday, day(2026, 3, 1)) ==
           Period{day(2026, 2, 23), day(2026, 3, 29)}));
    CHECK((fiscal_quarter_of(year, Weekday::Monday, day(2026, 12, 31)) ==
           Period{day(2026, 9, 28), day(2027, 1, 3)}));
}

TEST_CASE("periods of every pattern follow one another without gap and overlap") {
    for (const FiscalPattern pattern : {FiscalPattern::Months, FiscalPattern::Weeks445,
                                        FiscalPattern::Weeks454, FiscalPattern::Weeks544}) {
        for (const Weekday starts : {Weekday::Monday, Weekday::Sunday, Weekday::Thursday}) {
            for (const int month : {1, 2, 7, 12}) {
                const FiscalYear year{month, pattern};
                for (const auto& period_of : {fiscal_month_of, fiscal_quarter_of, fiscal_year_of}) {
                    Period period = period_of(year, starts, day(2019, 12, 31));
                    while (period.first < day(2036, 1, 1)) {
                        CHECK((period_of(year, starts, period.first) == period));
                        CHECK((period_of(year, starts, period.last) == period));
                        const Period next = period_of(year, starts, {period.last.days + 1});
                        CHECK(next.first.days == period.last.days + 1);
                        period = next;
                    }
                }
            }
        }
    }
}

TEST_CASE("a year of weeks has 52 or 53 of them, and each quarter thirteen but a long last one") {
    const FiscalYear year{2, FiscalPattern::Weeks454};
    for (int i = 2000; i < 2060; ++i) {
        const Period found = fiscal_year_of(year, Weekday::Sunday, day(i, 6, 1));
        const int weeks = (found.last.days - found.first.days + 1) / 7;
        CHECK((weeks == 52 || weeks == 53));
        CHECK(weekday_of(found.first) == Weekday::Sunday);
        const Period last = fiscal_quarter_of(year, Weekday::Sunday, found.last);
        CHECK((last.last.days - last.first.days + 1) / 7 == weeks - 39);
    }
}

TEST_CASE("the ends of the calendar break nothing") {
    for (const FiscalPattern pattern : {FiscalPattern::Months, FiscalPattern::Weeks445}) {
        for (const Date date : {day(1, 1, 1), day(9999, 12, 31)}) {
            const Period found = fiscal_year_of({7, pattern}, Weekday::Monday, date);
            CHECK(found.first <= date);
            CHECK(date <= found.last);
        }
    }
}
