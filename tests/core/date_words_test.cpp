// Dates in short words.
#include "core/date_words.h"

#include <doctest/doctest.h>

using namespace core;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

}  // namespace

TEST_CASE("a span of days names its year once where it can") {
    CHECK(format_short(day(2026, 10, 1)) == "1 Oct 2026");
    CHECK(format_span({day(2026, 10, 1), day(2026, 12, 31)}) == "1 Oct to 31 Dec 2026");
    CHECK(format_span({day(2025, 12, 29), day(2026, 1, 3)}) == "29 Dec 2025 to 3 Jan 2026");
    CHECK(format_span({day(2026, 5, 1), day(2026, 5, 1)}) == "1 May 2026");
}

TEST_CASE("weekdays and months have their names") {
    CHECK(name_of(Weekday::Monday) == "Monday");
    CHECK(name_of(Weekday::Sunday) == "Sunday");
    CHECK(name_of_month(1) == "January");
    CHECK(name_of_month(12) == "December");
}

TEST_CASE("a day in numbers has the reader's order, and the year first is ISO") {
    const Date date = day(2026, 1, 31);
    CHECK(format_numeric(date, DateOrder::DayMonthYear, '.') == "31.1.2026");
    CHECK(format_numeric(date, DateOrder::MonthDayYear, '/') == "1/31/2026");
    CHECK(format_numeric(date, DateOrder::YearMonthDay, '/') == "2026-01-31");
    for (const DateOrder order :
         {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay})
        for (const char separator : {'.', '/'})
            CHECK(parse_date(format_numeric(date, order, separator), order) == date);
}
