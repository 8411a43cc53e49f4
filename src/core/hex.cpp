// From the highest digit down.
#include "core/hex.h"

namespace core {

int value_of_hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

bool parse_hex(std::string_view text, std::size_t digits, std::uint64_t& number) {
    if (text.size() != digits) return false;
    std::uint64_t parsed = 0;
    for (const char digit : text) {
        const int value = value_of_hex_digit(digit);
        if (value < 0) return false;
        parsed = parsed << 4 | static_cast<std::uint64_t>(value);
    }
    number = parsed;
    return true;
}

void append_hex(std::string& text, std::uint64_t number, std::size_t digits) {
    for (std::size_t i = digits; i-- > 0;) text += "0123456789abcdef"[(number >> (4 * i)) & 15];
}

std::string hex_of(std::uint64_t number, std::size_t digits) {
    std::string text;
    append_hex(text, number, digits);
    return text;
}

}  // namespace core
