// Text from outside, one code point at a time.
#include "core/utf8.h"

#include <algorithm>

namespace core {

char32_t take_code_point(std::string_view& text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : (first & 0xF0) == 0xE0        ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    char32_t code_point = length < 2 ? first : first & (0xFFU >> (length + 1));
    bool valid = length > 0 && length <= text.size();
    for (std::size_t i = 1; valid && i < length; ++i) {
        valid = (byte(i) & 0xC0) == 0x80;
        code_point = code_point << 6 | (byte(i) & 0x3FU);
    }
    const bool overlong =
        (length == 3 && code_point < 0x800) || (length == 4 && code_point < 0x10000);
    const bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
    if (!valid || overlong || surrogate || code_point > 0x10FFFF) {
        text.remove_prefix(1);
        return replacement;
    }
    text.remove_prefix(length);
    return code_point;
}

void append_code_point(std::string& text, char32_t code_point) {
    const auto tail = [&](int shift) {
        text += static_cast<char>(0x80 | (code_point >> shift & 0x3F));
    };
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += static_cast<char>(0xC0 | code_point >> 6);
        tail(0);
    } else if (code_point < 0x10000) {
        text += static_cast<char>(0xE0 | code_point >> 12);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | code_point >> 18);
        tail(12);
        tail(6);
        tail(0);
    }
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (!is_space(c) && !is_invisible(c)) return false;
    }
    return true;
}

int digit_of(char32_t c) {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0', U'\u0966', U'\uFF10'})
        if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
    return -1;
}

namespace {

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

// How much of the text begins with characters that every cleaning keeps, one byte each: most of
// what people write, and thousands of texts are cleaned when a long list is opened.
std::size_t plain_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && text[length] >= ' ' && text[length] <= '~') ++length;
    return length;
}

// Takes that part off the front. False: there was no room for all of it.
bool move_plain(std::string& clean, std::string_view& text, std::size_t max_bytes) {
    const std::size_t length = plain_length(text);
    const std::size_t room = max_bytes - clean.size();
    clean.append(text.substr(0, std::min(length, room)));
    text.remove_prefix(length);
    return length <= room;
}

// False: there is no room left, and `clean` is as it was.
bool append_within(std::string& clean, char32_t c, std::size_t max_bytes) {
    const std::size_t before = clean.size();
    append_code_point(clean, c);
    if (clean.size() <= max_bytes) return true;
    clean.resize(before);
    return false;
}

}  // namespace

std::string clean_line(std::string_view text, std::size_t max_bytes) {
    std::string clean;
    while (move_plain(clean, text, max_bytes) && !text.empty()) {
        const char32_t c = take_code_point(text);
        if (!is_control(c) && !append_within(clean, c, max_bytes)) break;
    }
    return clean;
}

std::string clean_text(std::string_view text, std::size_t max_bytes) {
    std::string clean;
    while (move_plain(clean, text, max_bytes) && !text.empty()) {
        char32_t c = take_code_point(text);
        if (c == '\r') {
            if (text.starts_with('\n')) text.remove_prefix(1);
            c = '\n';
        }
        if (c == 0x2028 || c == 0x2029) c = '\n';
        if (is_control(c) && c != '\n' && c != '\t') continue;
        if (!append_within(clean, c, max_bytes)) break;
    }
    return clean;
}

}  // namespace core
