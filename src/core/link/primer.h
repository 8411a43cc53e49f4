// What the model of texts knows before it reads the first link.
#pragma once

#include <string_view>

namespace core::link {

// Lines of text such as contests have. Part of the format: never change it, a link of another one
// reads as noise.
extern const std::string_view primer_1;

}  // namespace core::link
