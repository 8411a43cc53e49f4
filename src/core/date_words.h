// Dates, spans of days, weekdays and months in short words.
#pragma once

#include "core/calendar.h"

#include <string>

namespace core {

std::string format_short(Date date);     // "1 Oct 2026"
std::string format_span(Period period);  // "1 Oct to 31 Dec 2026", "29 Dec 2025 to 3 Jan 2026"
std::string name_of(Weekday day);        // "Monday"
std::string name_of_month(int month);    // 1 is "January"

}  // namespace core
