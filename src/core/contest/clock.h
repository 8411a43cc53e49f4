// A time of the day as people type it.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string_view>

namespace core::contest {

// Minutes from midnight: "23:59", "9.30", "7", "11:30 pm", "12 am", "noon". Error: anything else,
// in a sentence that says what is expected. "24:00" and "midnight" are refused, as they can mean
// either end of a day.
Result<std::int64_t> parse_clock(std::string_view text);

}  // namespace core::contest
