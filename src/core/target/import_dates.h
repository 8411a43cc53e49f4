// Dates and names as other programs write them into tables.
#pragma once

#include "core/calendar.h"

#include <optional>
#include <string>
#include <string_view>

namespace core::target {

// A name to compare by: without case (of ASCII), without marks and spaces at its ends, and each gap
// one space. A leading apostrophe, which write_csv puts before formulas, goes too.
std::string plain_name(std::string_view text);

// What parse_date takes, also with a time of day after it, which is dropped as it is written; and
// ISO weeks.
std::optional<Date> parse_import_date(std::string_view text, DateOrder order);

}  // namespace core::target
