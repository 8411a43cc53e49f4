// Numbers as lower-case hex digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace core {

// The lowest so many digits, with zeros in front.
void append_hex(std::string& text, std::uint64_t number, std::size_t digits);
std::string hex_of(std::uint64_t number, std::size_t digits);

}  // namespace core
