// Dates: every day, every way to write one, and working days.
#include "core/calendar.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace core;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{-1});
}

constexpr DateOrder orders[] = {DateOrder::DayMonthYear, DateOrder::MonthDayYear,
                                DateOrder::YearMonthDay};

}  // namespace

TEST_CASE("days count from 1 January 1970, a Thursday") {
    CHECK(day(1970, 1, 1).days == 0);
    CHECK(weekday_of(Date{0}) == Weekday::Thursday);
    CHECK(day(2000, 3, 1).days == 11'017);
    CHECK(weekday_of(day(2025, 7, 1)) == Weekday::Tuesday);
    CHECK(weekday_of(day(1969, 12, 29)) == Weekday::Monday);
}

TEST_CASE(
    "every day from year 1 to 9999 goes to its number and back, one weekday after the other") {
    const Date last = day(9999, 12, 31);
    Weekday expected = weekday_of(day(1, 1, 1));
    bool all = expected == Weekday::Monday;
    for (Date date = day(1, 1, 1); date <= last; ++date.days) {
        all = all && date_of(civil_of(date)) == date && weekday_of(date) == expected;
        expected = static_cast<Weekday>((static_cast<int>(expected) + 1) % 7);
    }
    CHECK(all);
}

TEST_CASE("days that do not exist are refused") {
    for (const CivilDate civil : {CivilDate{2025, 2, 29},
                                  {1900, 2, 29},
                                  {2025, 4, 31},
                                  {2025, 0, 1},
                                  {2025, 13, 1},
                                  {2025, 1, 0},
                                  {0, 1, 1},
                                  {10'000, 1, 1},
                                  {2025, -3, 1}})
        CHECK_FALSE(date_of(civil));
    CHECK(date_of({2000, 2, 29}));
    CHECK(date_of({2024, 2, 29}));
}

TEST_CASE("dates outside the calendar's years do no harm") {
    for (const std::int32_t days :
         {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()}) {
        CHECK_FALSE(format_iso(Date{days}).empty());
        CHECK_FALSE(format_long(Date{days}).empty());
        CHECK((quarter_of(Date{days}).first.days == days));
    }
    CHECK(working_days(Date{std::numeric_limits<std::int32_t>::min()},
                       Date{std::numeric_limits<std::int32_t>::max()}) > 0);
}

TEST_CASE("July to September 2025 has 66 weekdays") {
    CHECK(working_days(day(2025, 7, 1), day(2025, 9, 30)) == 66);
}

TEST_CASE("working days count both ends and no weekend") {
    CHECK(working_days(day(2025, 7, 4), day(2025, 7, 4)) == 1);  // a Friday
    CHECK(working_days(day(2025, 7, 5), day(2025, 7, 6)) == 0);  // a weekend
    CHECK(working_days(day(2025, 7, 4), day(2025, 7, 7)) == 2);
    CHECK(working_days(day(2025, 7, 7), day(2025, 7, 4)) == 0);  // the wrong way round
}

TEST_CASE("working days are what counting one by one gives") {
    const Date first = day(2024, 2, 20);
    bool all = true;
    for (std::int32_t from = 0; from < 14; ++from) {
        std::int64_t counted = 0;
        for (std::int32_t to = from; to < 100; ++to) {
            if (weekday_of(Date{first.days + to}) <= Weekday::Friday) ++counted;
            all = all && working_days(Date{first.days + from}, Date{first.days + to}) == counted;
        }
    }
    CHECK(all);
}

TEST_CASE("the quarter of a day is its calendar quarter") {
    CHECK(quarter_of(day(2025, 8, 15)) == Period{day(2025, 7, 1), day(2025, 9, 30)});
    CHECK(quarter_of(day(2024, 2, 29)) == Period{day(2024, 1, 1), day(2024, 3, 31)});
    CHECK(quarter_of(day(2025, 12, 31)) == Period{day(2025, 10, 1), day(2025, 12, 31)});
    CHECK(quarter_of(day(2025, 4, 1)) == Period{day(2025, 4, 1), day(2025, 6, 30)});
}

TEST_CASE("a date that says its own order is read the same by every reader") {
    for (const DateOrder order : orders) {
        for (const std::string_view text :
             {"2025-07-01", " 2025/7/1 ", "2025.07.01", "1 Jul 2025", "1 July 2025", "July 1, 2025",
              "jul 1 2025", "1-Jul-2025", "Tuesday 1 July 2025", "Tue, 1 Jul 2025", "1 JUL 25",
              "2025 July 1", "٢٠٢٥-٠٧-٠١", "\u200E2025‑07‑01", "1\u00A0July\u202F2025"})
            CHECK_MESSAGE(parse_date(text, order) == day(2025, 7, 1), text);
    }
}

TEST_CASE("a date of numbers is read in the reader's order") {
    CHECK(parse_date("1.7.2025", DateOrder::DayMonthYear) == day(2025, 7, 1));
    CHECK(parse_date("01.07.25", DateOrder::DayMonthYear) == day(2025, 7, 1));
    CHECK(parse_date("7/1/2025", DateOrder::MonthDayYear) == day(2025, 7, 1));
    CHECK(parse_date("7/1/25", DateOrder::MonthDayYear) == day(2025, 7, 1));
    CHECK(parse_date("25-07-01", DateOrder::YearMonthDay) == day(2025, 7, 1));
    CHECK(parse_date("25/7/2025", DateOrder::YearMonthDay) == day(2025, 7, 25));
    CHECK(parse_date("7/25/2025", DateOrder::YearMonthDay) == day(2025, 7, 25));
}

TEST_CASE("what could be two days is no date") {
    CHECK_FALSE(parse_date("7/1/2025", DateOrder::YearMonthDay));
    CHECK_FALSE(parse_date("7/25/2025", DateOrder::DayMonthYear));
    CHECK_FALSE(parse_date("25/7/2025", DateOrder::MonthDayYear));
}

TEST_CASE("what is no date is refused") {
    for (const DateOrder order : orders) {
        for (const std::string_view text : {"",
                                            " ",
                                            "soon",
                                            "2025",
                                            "2025-07",
                                            "2025-02-30",
                                            "2025-13-01",
                                            "1 Ju 2025",
                                            "1 Julyy 2025",
                                            "Jul Jul 2025",
                                            "Monday 1 July 2025",
                                            "1 July 2025 12",
                                            "20250701",
                                            "12345-01-01",
                                            "1 July 025",
                                            "1/2/3/4",
                                            "1_7_2025",
                                            "Tuesday",
                                            "\xFF\xFE",
                                            "99999999999999999999",
                                            "Jul 2025 1"})
            CHECK_MESSAGE(!parse_date(text, order), text);
    }
}

TEST_CASE("dates are written as ISO and in words") {
    CHECK(format_iso(day(2025, 7, 1)) == "2025-07-01");
    CHECK(format_iso(day(33, 4, 3)) == "0033-04-03");
    CHECK(format_long(day(2025, 7, 1)) == "Tuesday 1 July 2025");
}

TEST_CASE("both ways of writing a date are read back") {
    bool all = true;
    for (Date date = day(1999, 12, 1); date < day(2033, 1, 1); date.days += 13)
        for (const DateOrder order : orders)
            all = all && parse_date(format_iso(date), order) == date &&
                  parse_date(format_long(date), order) == date;
    CHECK(all);
}
