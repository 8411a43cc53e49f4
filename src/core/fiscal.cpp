// Fiscal months, quarters and years: of calendar months, or of weeks.
#include "core/fiscal.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr int week_days = 7;
constexpr int months_a_year = 12;

// Months count from year 0, so that adding some needs no carry. Years outside the calendar are cut
// to its ends.
Date first_of_month(int month) {
    const int year = month / months_a_year;
    if (year < 1) return date_of({1, 1, 1}).value_or(Date{});
    if (year > 9999) return Date{date_of({9999, 12, 31}).value_or(Date{}).days + 1};
    return date_of({year, month % months_a_year + 1, 1}).value_or(Date{});
}

Period months_from(int month, int count) {
    return {first_of_month(month), {first_of_month(month + count).days - 1}};
}

// The calendar months' period of `length` months that holds the date.
Period period_of_months(const FiscalYear& year, Date date, int length) {
    const CivilDate civil = civil_of(date);
    const int month = civil.year * months_a_year + civil.month - 1;
    const int into_year = (civil.month - year.first_month + months_a_year) % months_a_year;
    return months_from(month - into_year % length, length);
}

// Where the year of weeks begins whose first month begins in calendar year `year`.
Date year_of_weeks(const FiscalYear& fiscal, Weekday week_starts, int year) {
    const Date nominal = first_of_month(year * months_a_year + fiscal.first_month - 1);
    const int since =
        (static_cast<int>(weekday_of(nominal)) - static_cast<int>(week_starts) + week_days) %
        week_days;
    return {nominal.days - since + (since > week_days / 2 ? week_days : 0)};
}

Period weeks_year_of(const FiscalYear& fiscal, Weekday week_starts, Date date) {
    int year = civil_of(date).year;
    while (year_of_weeks(fiscal, week_starts, year) > date) --year;
    while (year_of_weeks(fiscal, week_starts, year + 1) <= date) ++year;
    return {year_of_weeks(fiscal, week_starts, year),
            {year_of_weeks(fiscal, week_starts, year + 1).days - 1}};
}

// The twelve months' weeks; the last takes what is over.
std::array<int, months_a_year> weeks_of_months(FiscalPattern pattern) {
    std::array<int, 3> quarter{4, 4, 5};
    if (pattern == FiscalPattern::Weeks454) quarter = {4, 5, 4};
    if (pattern == FiscalPattern::Weeks544) quarter = {5, 4, 4};
    std::array<int, months_a_year> weeks{};
    for (std::size_t i = 0; i < weeks.size(); ++i) weeks[i] = quarter[i % quarter.size()];
    return weeks;
}

Period part_of_weeks(const FiscalYear& fiscal, Weekday week_starts, Date date, int length) {
    const Period year = weeks_year_of(fiscal, week_starts, date);
    const auto weeks = weeks_of_months(fiscal.pattern);
    Date first = year.first;
    for (int month = 0; month < months_a_year; month += length) {
        int days = 0;
        for (int i = month; i < month + length; ++i)
            days += weeks[static_cast<std::size_t>(i)] * week_days;
        const bool is_last = month + length == months_a_year;
        const Date next{is_last ? year.last.days + 1 : first.days + days};
        if (date < next) return {first, {next.days - 1}};
        first = next;
    }
    return year;
}

Period part_of(const FiscalYear& year, Weekday week_starts, Date date, int months) {
    if (year.pattern == FiscalPattern::Months) return period_of_months(year, date, months);
    return part_of_weeks(year, week_starts, date, months);
}

}  // namespace

Period fiscal_month_of(const FiscalYear& year, Weekday week_starts, Date date) {
    return part_of(year, week_starts, date, 1);
}

Period fiscal_quarter_of(const FiscalYear& year, Weekday week_starts, Date date) {
    return part_of(year, week_starts, date, 3);
}

Period fiscal_year_of(const FiscalYear& year, Weekday week_starts, Date date) {
    return part_of(year, week_starts, date, months_a_year);
}

}  // namespace core
