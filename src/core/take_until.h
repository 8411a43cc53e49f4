// Cuts the lists that are built in into lines and words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace core {

// The text before the first `end`, or all of it; both go off the front.
inline std::string_view take_until(std::string_view& text, char end) {
    const std::size_t found = std::min(text.find(end), text.size());
    const std::string_view taken = text.substr(0, found);
    text.remove_prefix(std::min(found + 1, text.size()));
    return taken;
}

}  // namespace core
