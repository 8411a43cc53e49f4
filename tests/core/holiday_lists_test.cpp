// The lists of holidays against the rules of the acts, reckoned here a second time.
#include "core/holiday_lists.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace core;

namespace {

constexpr int years[] = {2026, 2027};

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

Date after(Date date, int days) { return {date.days + days}; }

// Gauss's computus with its two exceptions; the one that is known by the names Meeus, Jones and
// Butcher is the check on it below.
Date easter(int year) {
    const int a = year % 19, b = year % 4, c = year % 7;
    const int century = year / 100;
    const int p = (13 + 8 * century) / 25;
    const int m = (15 - p + century - century / 4) % 30;
    const int n = (4 + century - century / 4) % 7;
    const int d = (19 * a + m) % 30;
    const int e = (2 * b + 4 * c + 6 * d + n) % 7;
    if (d == 29 && e == 6) return day(year, 4, 19);
    if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19) return day(year, 4, 18);
    return after(day(year, 3, 22), d + e);
}

Date easter_by_meeus(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return day(year, sum / 31, sum % 31 + 1);
}

// The n-th of that weekday in the month.
Date nth(int n, Weekday weekday, int year, int month) {
    Date date = day(year, month, 1);
    while (weekday_of(date) != weekday) ++date.days;
    return after(date, (n - 1) * 7);
}

Date last_monday(int year, int month) {
    Date date = after(month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1), -1);
    while (weekday_of(date) != Weekday::Monday) --date.days;
    return date;
}

bool is_weekend(Date date) { return weekday_of(date) >= Weekday::Saturday; }

// In the United States: Saturday's on the Friday, Sunday's on the Monday.
Date observed(Date date) {
    if (weekday_of(date) == Weekday::Saturday) return after(date, -1);
    return weekday_of(date) == Weekday::Sunday ? after(date, 1) : date;
}

using Days = std::map<Date, std::string>;

// Christmas and the day after, those of the weekend on the next weekdays.
void add_moved_christmas(Days& days, int year) {
    Date next = day(year, 12, 25);
    for (const std::string name : {"Christmas Day", "Boxing Day"}) {
        Date date = std::max(next, day(year, 12, name == "Boxing Day" ? 26 : 25));
        while (is_weekend(date)) ++date.days;
        days[date] = name;
        next = after(date, 1);
    }
}

Days united_states(int year) {
    Days days{{nth(3, Weekday::Monday, year, 1), "Martin Luther King Jr. Day"},
              {nth(3, Weekday::Monday, year, 2), "Washington's Birthday"},
              {last_monday(year, 5), "Memorial Day"},
              {observed(day(year, 6, 19)), "Juneteenth"},
              {observed(day(year, 7, 4)), "Independence Day"},
              {nth(1, Weekday::Monday, year, 9), "Labor Day"},
              {nth(2, Weekday::Monday, year, 10), "Columbus Day"},
              {observed(day(year, 11, 11)), "Veterans Day"},
              {nth(4, Weekday::Thursday, year, 11), "Thanksgiving Day"},
              {observed(day(year, 12, 25)), "Christmas Day"}};
    for (const int of : {year, year + 1}) {
        const Date new_year = observed(day(of, 1, 1));
        if (civil_of(new_year).year == year) days[new_year] = "New Year's Day";
    }
    return days;
}

Days united_kingdom(int year) {
    Date new_year = day(year, 1, 1);
    while (is_weekend(new_year)) ++new_year.days;
    Days days{{new_year, "New Year's Day"},
              {after(easter(year), -2), "Good Friday"},
              {after(easter(year), 1), "Easter Monday"},
              {nth(1, Weekday::Monday, year, 5), "Early May bank holiday"},
              {last_monday(year, 5), "Spring bank holiday"},
              {last_monday(year, 8), "Summer bank holiday"}};
    add_moved_christmas(days, year);
    return days;
}

Days germany(int year) {
    return {{day(year, 1, 1), "New Year's Day"},        {after(easter(year), -2), "Good Friday"},
            {after(easter(year), 1), "Easter Monday"},  {day(year, 5, 1), "Labour Day"},
            {after(easter(year), 39), "Ascension Day"}, {after(easter(year), 50), "Whit Monday"},
            {day(year, 10, 3), "German Unity Day"},     {day(year, 12, 25), "Christmas Day"},
            {day(year, 12, 26), "Second Christmas Day"}};
}

Days france(int year) {
    return {{day(year, 1, 1), "New Year's Day"},
            {after(easter(year), 1), "Easter Monday"},
            {day(year, 5, 1), "Labour Day"},
            {day(year, 5, 8), "Victory Day"},
            {after(easter(year), 39), "Ascension Day"},
            {after(easter(year), 50), "Whit Monday"},
            {day(year, 7, 14), "Bastille Day"},
            {day(year, 8, 15), "Assumption Day"},
            {day(year, 11, 1), "All Saints' Day"},
            {day(year, 11, 11), "Armistice Day"},
            {day(year, 12, 25), "Christmas Day"}};
}

Days netherlands(int year) {
    const Date kings_day = day(year, 4, 27);
    return {{day(year, 1, 1), "New Year's Day"},
            {after(easter(year), 1), "Easter Monday"},
            {after(kings_day, weekday_of(kings_day) == Weekday::Sunday ? -1 : 0), "King's Day"},
            {day(year, 5, 5), "Liberation Day"},
            {after(easter(year), 39), "Ascension Day"},
            {after(easter(year), 50), "Whit Monday"},
            {day(year, 12, 25), "Christmas Day"},
            {day(year, 12, 26), "Second Christmas Day"}};
}

Days ireland(int year) {
    const Date february = day(year, 2, 1);
    return {{day(year, 1, 1), "New Year's Day"},
            {weekday_of(february) == Weekday::Friday ? february : nth(1, Weekday::Monday, year, 2),
             "Saint Brigid's Day"},
            {day(year, 3, 17), "Saint Patrick's Day"},
            {after(easter(year), 1), "Easter Monday"},
            {nth(1, Weekday::Monday, year, 5), "May bank holiday"},
            {nth(1, Weekday::Monday, year, 6), "June bank holiday"},
            {nth(1, Weekday::Monday, year, 8), "August bank holiday"},
            {last_monday(year, 10), "October bank holiday"},
            {day(year, 12, 25), "Christmas Day"},
            {day(year, 12, 26), "Saint Stephen's Day"}};
}

Days india(int year) {
    return {{day(year, 1, 26), "Republic Day"},
            {day(year, 8, 15), "Independence Day"},
            {day(year, 10, 2), "Gandhi Jayanti"}};
}

Days canada(int year) {
    Date victoria = day(year, 5, 24);
    while (weekday_of(victoria) != Weekday::Monday) --victoria.days;
    Days days{{after(easter(year), -2), "Good Friday"},
              {victoria, "Victoria Day"},
              {nth(1, Weekday::Monday, year, 9), "Labour Day"},
              {nth(2, Weekday::Monday, year, 10), "Thanksgiving Day"}};
    const Days fixed{{day(year, 1, 1), "New Year's Day"},
                     {day(year, 7, 1), "Canada Day"},
                     {day(year, 9, 30), "Truth and Reconciliation Day"},
                     {day(year, 11, 11), "Remembrance Day"}};
    for (const auto& [date, name] : fixed) {
        Date next = date;
        while (is_weekend(next)) ++next.days;
        days[next] = name;
    }
    add_moved_christmas(days, year);
    return days;
}

Days australia(int year) {
    Date australia_day = day(year, 1, 26);
    while (is_weekend(australia_day)) ++australia_day.days;
    Days days{{day(year, 1, 1), "New Year's Day"},      {australia_day, "Australia Day"},
              {after(easter(year), -2), "Good Friday"}, {after(easter(year), 1), "Easter Monday"},
              {day(year, 4, 25), "Anzac Day"},          {day(year, 12, 25), "Christmas Day"},
              {day(year, 12, 26), "Boxing Day"}};
    add_moved_christmas(days, year);  // beside those of the weekend, not instead
    return days;
}

const HolidayList& list_of(std::string_view country) {
    const auto lists = holiday_lists();
    const auto found = std::ranges::find(lists, country, &HolidayList::country);
    REQUIRE(found != lists.end());
    return *found;
}

bool says(const std::string& message, std::string_view part) {
    return message.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("two ways to reckon Easter agree for four hundred years") {
    for (int year = 1800; year < 2200; ++year) CHECK(easter(year) == easter_by_meeus(year));
    CHECK(easter(2026) == day(2026, 4, 5));
    CHECK(easter(2027) == day(2027, 3, 28));
}

TEST_CASE("each list of holidays has the days that its act has, and no other") {
    const std::map<std::string, Days (*)(int)> rules{
        {"United States (federal)", united_states},
        {"United Kingdom (England and Wales)", united_kingdom},
        {"Germany (nationwide)", germany},
        {"France", france},
        {"Netherlands", netherlands},
        {"Ireland", ireland},
        {"India (national)", india},
        {"Canada (federal)", canada},
        {"Australia (national)", australia},
    };
    CHECK(holiday_lists().size() == rules.size());
    for (const auto& [country, rule] : rules) {
        CAPTURE(country);
        const HolidayList& list = list_of(country);
        Days wanted;
        for (const int year : years) wanted.merge(rule(year));
        REQUIRE(list.days.size() == wanted.size());
        auto rest = list.days.begin();
        for (const auto& [date, name] : wanted) {
            CHECK(format_iso(rest->date) == format_iso(date));
            CHECK(rest->name.starts_with(name));
            ++rest;
        }
    }
}

TEST_CASE("a day that the act moves says so, and no other does") {
    for (const HolidayList& list : holiday_lists()) {
        for (const Holiday& holiday : list.days) {
            const bool moved = holiday.name.ends_with(")");
            if (moved) CHECK_FALSE(is_weekend(holiday.date));
        }
    }
    CHECK(list_of("United States (federal)").days.back() ==
          Holiday{day(2027, 12, 31), "New Year's Day 2028 (observed)"});
    CHECK(list_of("United Kingdom (England and Wales)").days.back() ==
          Holiday{day(2027, 12, 28), "Boxing Day (substitute)"});
}

TEST_CASE("every list can be read, says its source, and has both years in order without doubles") {
    std::size_t bytes = 0;
    for (const std::string_view text : holiday_texts()) {
        const auto list = parse_holiday_list(text);
        CHECK_MESSAGE(list.ok(), (list.ok() ? "" : list.error().message));
        bytes += text.size();
    }
    CHECK(bytes < 6'000);  // they are part of the download
    CHECK(holiday_lists().size() == holiday_texts().size());
    for (const HolidayList& list : holiday_lists()) {
        CHECK(list.law_year == 2026);
        CHECK_FALSE(list.source.empty());
        CHECK(list.first_year() == 2026);
        CHECK(list.last_year() == 2027);
        for (std::size_t i = 1; i < list.days.size(); ++i)
            CHECK(list.days[i - 1].date < list.days[i].date);
    }
    CHECK(std::ranges::is_sorted(holiday_lists(), {}, &HolidayList::country));
}

TEST_CASE("a list's line may name several days of one holiday") {
    const auto list = parse_holiday_list(
        "country Here\nsource An act\nlaw 2026\n2027-01-01 2026-01-01 New Year\n2026-05-01 May");
    REQUIRE(list.ok());
    CHECK(list.value() == HolidayList{"Here",
                                      "An act",
                                      2026,
                                      {{day(2026, 1, 1), "New Year"},
                                       {day(2026, 5, 1), "May"},
                                       {day(2027, 1, 1), "New Year"}}});
}

TEST_CASE("a broken list is refused with its line") {
    const std::string head = "country Here\nsource An act\nlaw 2026\n";
    for (const std::string line : {"2026-02-30 No such day", "2026-01-01", "Christmas", "",
                                   "law soon", "1 January 2026 New Year", "2026-1-1 Short"}) {
        const auto list = parse_holiday_list(head + "2026-01-06 Epiphany\n" + line + "\n");
        REQUIRE_FALSE(list.ok());
        CHECK(says(list.error().message, "Line 5 "));
        CHECK(says(list.error().message, '"' + line + '"'));
    }
    const auto twice = parse_holiday_list(head + "2026-01-01 One\n2026-01-01 Other\n");
    REQUIRE_FALSE(twice.ok());
    CHECK(says(twice.error().message, "2026-01-01 twice"));
    for (const std::string& text :
         {std::string(), head, std::string("country Here\nlaw 2026\n2026-01-01 Day\n")})
        CHECK_FALSE(parse_holiday_list(text).ok());
}
