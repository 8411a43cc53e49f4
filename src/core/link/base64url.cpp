// Six bits a letter, most significant first.
#include "core/link/base64url.h"

#include <cstdint>

namespace core::link {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

int value_of(char letter) {
    if ('A' <= letter && letter <= 'Z') return letter - 'A';
    if ('a' <= letter && letter <= 'z') return letter - 'a' + 26;
    if ('0' <= letter && letter <= '9') return letter - '0' + 52;
    return letter == '-' ? 62 : letter == '_' ? 63 : -1;
}

}  // namespace

std::string encode_base64url(std::string_view bytes) {
    std::string letters;
    letters.reserve(letters_of(bytes.size()));
    std::uint32_t held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = held << 8 | static_cast<std::uint8_t>(byte);
        for (bits += 8; bits >= 6; bits -= 6) letters += alphabet[held >> (bits - 6) & 63];
    }
    if (bits > 0) letters += alphabet[held << (6 - bits) & 63];
    return letters;
}

std::optional<std::string> decode_base64url(std::string_view letters) {
    if (letters.size() % 4 == 1) return std::nullopt;
    std::string bytes;
    bytes.reserve(letters.size() / 4 * 3 + 2);
    std::uint32_t held = 0;
    int bits = 0;
    for (const char letter : letters) {
        const int value = value_of(letter);
        if (value < 0) return std::nullopt;
        held = held << 6 | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 255);
    }
    if ((held & ((1u << bits) - 1)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace core::link
