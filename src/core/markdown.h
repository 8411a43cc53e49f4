// Text of the user's in Markdown.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Text that Markdown shows as it is, on one line.
std::string escape_markdown(std::string_view text);

}  // namespace core
