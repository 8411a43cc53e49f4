// Numbers as people type and read them, to and from exact integers.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

// How the reader's locale writes numbers. `group` is UTF-8 and may be empty, a comma, a point, an
// apostrophe or a (narrow) no-break space.
struct NumberStyle {
    char decimal = '.';
    std::string group = ",";
    bool operator==(const NumberStyle&) const = default;
};

// A number scaled by 10^decimals: "12.5" with 2 decimals is 1250. Accepts the style's group and
// decimal marks, spaces of every kind and apostrophes as grouping, the other style's marks where
// they can mean only one thing ("1.234.567", "1.234,56"), groups of lakh and crore ("12,34,567"),
// the digits of other scripts, a leading + or -, and a suffix k, m or bn. What stays unclear ("1,5"
// for a reader whose group mark is the comma) is refused with the two readings. More digits after
// the mark than `decimals` are refused, never rounded. Refuses text that is no number, negatives
// and anything above `max` (in unscaled units; max x 10^decimals must fit), each in a sentence that
// says what is expected.
Result<std::int64_t> parse_number(std::string_view text, int decimals, std::int64_t max,
                                  const NumberStyle& style);

// The same for callers with sentences of their own.
enum class NumberFault { Nothing, NoNumber, Unclear, TooPrecise, Negative, TooLarge };
struct NumberReading {
    NumberFault fault = NumberFault::Nothing;
    std::int64_t value = 0;  // when there is no fault
    std::string unclear;     // when Unclear: `"1,5" can mean 1.5 or 15`
};
NumberReading read_number(std::string_view text, int decimals, std::int64_t max,
                          const NumberStyle& style);

// Ends every refusal: the field keeps its text, the plan keeps its value.
inline constexpr std::string_view value_kept = " Kept: the last good value.";

std::string format_count(std::int64_t value, const NumberStyle& style);
// Trailing zeros after the mark are dropped when `trim` is set ("2.50" -> "2.5", "2.00" -> "2").
std::string format_scaled(std::int64_t scaled, int decimals, bool trim, const NumberStyle& style);

}  // namespace core
