// Public holidays of a few countries, as data: assets/holidays, built into the program.
#pragma once

#include "core/calendar.h"
#include "core/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Holiday {
    Date date;
    std::string name;
    bool operator==(const Holiday&) const = default;
};

struct HolidayList {
    std::string country;        // "Germany (nationwide)"
    std::string source;         // the act that they follow from
    int law_year = 0;           // the dates are as the law of this year has them
    std::vector<Holiday> days;  // by date, one a day, at least one
    bool operator==(const HolidayList&) const = default;

    // Every holiday of the years from the first to the last is there, and of no other year.
    int first_year() const { return civil_of(days.front().date).year; }
    int last_year() const { return civil_of(days.back().date).year; }
};

// The format is a line each for "country ", "source " and "law ", each followed by its text, then
// lines of one or more ISO dates and the name that they share:
//   2026-01-01 2027-01-01 New Year's Day
// Anything else, and a day that is named twice, is an Error that names the line.
Result<HolidayList> parse_holiday_list(std::string_view text);

// The files of assets/holidays as they were when the program was built, by file name.
std::span<const std::string_view> holiday_texts();

// Those of them that can be read, in the same order. They live as long as the program.
std::span<const HolidayList> holiday_lists();

}  // namespace core
