// Dates, spans of days, weekdays and months in short words.
#pragma once

#include "core/calendar.h"

#include <string>

namespace core {

std::string format_short(Date date);     // "1 Oct 2026"
std::string format_span(Period period);  // "1 Oct to 31 Dec 2026", "29 Dec 2025 to 3 Jan 2026"
// "1.10.2026", "10/1/2026": numbers in the reader's order; the year first is always "2026-10-01".
std::string format_numeric(Date date, DateOrder order, char separator);
std::string name_of(Weekday day);      // "Monday"
std::string name_of_month(int month);  // 1 is "January"

}  // namespace core
