// Dates and names as other programs write them into tables.
#pragma once

#include "core/calendar.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

// A name to compare by: without case (of ASCII), without marks and spaces at its ends, and each gap
// one space. A leading apostrophe, which write_csv puts before formulas, goes too.
std::string plain_name(std::string_view text);

// "2025-W40", "2025W40", "2025-W40-3": the Thursday that decides which year and week it is; with a
// day, that day.
std::optional<Date> parse_iso_week(std::string_view text);

// What parse_date takes, also with a time of day after it, which is dropped as it is written; and
// ISO weeks.
std::optional<Date> parse_import_date(std::string_view text, DateOrder order);

}  // namespace core
