// Long numbers in short, for where the whole ones have no room.
#pragma once

#include "core/number.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

// A text of format_count or format_money that holds one number of at least five digits before its
// decimal mark, to three digits or to `most_decimals` if these are fewer, rounded half up, and a
// unit: "2,630,597" is "2.63 M", with one decimal "2.6 M"; "$12,000,000.50" is "$12 M". nullopt: it
// is none.
std::optional<std::string> compact_number(std::string_view text, const NumberStyle& style,
                                          int most_decimals = 2);

}  // namespace core
