// Counts, times and lists in words, for everything that a contest says.
#pragma once

#include "core/contest/contest.h"
#include "core/number.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::contest {

// "4 calls", "0.5 deals": a quantity with the metric's name, in the plural where it has one.
std::string count_text(std::int64_t quantity_milli, const Metric& metric, const Contest& contest,
                       const NumberStyle& style);
std::string count_of_text(std::int64_t count, std::string_view name, const NumberStyle& style);

std::string list_text(const std::vector<std::string>& items, std::string_view last);  // "a, b or c"

std::string clock_text(std::int64_t minute);  // "23:59"; "noon" and "midnight" are said so
std::string ordinal(std::int64_t number);     // "1st", "22nd", "113th"

}  // namespace core::contest
