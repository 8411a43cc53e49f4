// Numbers as lower-case hex digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

int value_of_hex_digit(char digit);  // -1: it is none

// False: other than lower-case hex digits, or than `digits` of them, at most 16; `number` is then
// as it was.
bool parse_hex(std::string_view text, std::size_t digits, std::uint64_t& number);

// The lowest so many digits, with zeros in front.
void append_hex(std::string& text, std::uint64_t number, std::size_t digits);
std::string hex_of(std::uint64_t number, std::size_t digits);

}  // namespace core
