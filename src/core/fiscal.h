// Fiscal months, quarters and years, as presets of a plan's period.
#pragma once

#include "core/calendar.h"

namespace core {

// Months: calendar months from the chosen one. The others have 52 weeks in quarters of thirteen,
// whose months have so many weeks.
enum class FiscalPattern { Months, Weeks445, Weeks454, Weeks544 };

struct FiscalYear {
    int first_month = 1;  // 1 to 12
    FiscalPattern pattern = FiscalPattern::Months;
    bool operator==(const FiscalYear&) const = default;
};

// The fiscal period that holds the date. A year of weeks begins on the `week_starts` nearest to the
// first day of `first_month` (as ISO 8601 begins its year of weeks on the Monday nearest to 1
// January), so it has 52 or 53 weeks; the 53rd belongs to its last month and quarter. No day is in
// two periods of one kind.
Period fiscal_month_of(const FiscalYear& year, Weekday week_starts, Date date);
Period fiscal_quarter_of(const FiscalYear& year, Weekday week_starts, Date date);
Period fiscal_year_of(const FiscalYear& year, Weekday week_starts, Date date);

}  // namespace core
