// Names from outside in sentences of ours: a name from right to left must not turn what stands
// beside it.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Invisible: what lies between them finds its own direction, and counts as one sign outside.
inline constexpr std::string_view isolate_begin = "\u2068";
inline constexpr std::string_view isolate_end = "\u2069";

// The name between these two where something in it runs from right to left; else as it is.
std::string isolated(std::string_view name);

// A text that was cut: what was begun in it and not ended ends here. `carried`: how many were open
// where it begins; becomes how many are where it ends.
std::string with_isolates_closed(std::string_view text, int* carried = nullptr);

}  // namespace core
