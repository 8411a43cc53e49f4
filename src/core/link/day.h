// Days in a link.
#pragma once

#include "core/calendar.h"

#include <cstdint>

namespace core::link {

// From 1 January of the year 1 to 31 December 9999.
constexpr bool is_day(std::int64_t days) { return -719'162 <= days && days <= 2'932'896; }

}  // namespace core::link
