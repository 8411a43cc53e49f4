// From the highest digit down.
#include "core/hex.h"

namespace core {

void append_hex(std::string& text, std::uint64_t number, std::size_t digits) {
    for (std::size_t i = digits; i-- > 0;) text += "0123456789abcdef"[(number >> (4 * i)) & 15];
}

std::string hex_of(std::uint64_t number, std::size_t digits) {
    std::string text;
    append_hex(text, number, digits);
    return text;
}

}  // namespace core
