// Days, weekdays and working days, without a clock and without a time zone.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

// Proleptic Gregorian, years 1 to 9999. Days count from 1970-01-01, which is day 0.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
};

struct CivilDate {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
    bool operator==(const CivilDate&) const = default;
};

enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

// In which order the reader's locale writes a date of numbers only.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };

std::optional<Date> date_of(const CivilDate& civil);  // nullopt: no such day
CivilDate civil_of(Date date);
Weekday weekday_of(Date date);

// "2025-07-01" always; also "1.7.2025", "7/1/2025" and two-digit years (20xx) in the given order,
// and English month names ("1 Jul 2025", "July 1, 2025"). nullopt: not a date.
std::optional<Date> parse_date(std::string_view text, DateOrder order);
std::string format_iso(Date date);   // "2025-07-01"
std::string format_long(Date date);  // "Tuesday 1 July 2025"

// Monday to Friday in [first, last]; 0 when last is before first. July to September 2025: 66.
std::int64_t working_days(Date first, Date last);

struct Period {
    Date first;
    Date last;
    bool operator==(const Period&) const = default;
};
Period quarter_of(Date date);  // the calendar quarter that holds the date

}  // namespace core
