// JSON text, escaped as RFC 8259 asks.
#include "a11y/json_writer.h"

#include <cmath>

namespace a11y {
namespace {

// Bytes of the code point that `text` begins with; 0: none, it is no UTF-8.
std::size_t code_point_bytes(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 0 || first > 0xF4 || length > text.size()) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    // Overlong forms, surrogates, and what lies above U+10FFFF.
    const bool wrong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F) ||
                       (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F);
    return wrong ? 0 : length;
}

}  // namespace

void JsonWriter::separate() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
    out_ += bracket;
    needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
    text(name);
    out_ += ':';
    needs_comma_ = false;
}

void JsonWriter::text(std::string_view utf8) {
    separate();
    out_ += '"';
    while (!utf8.empty()) {
        const std::size_t length = code_point_bytes(utf8);
        const auto byte = static_cast<unsigned char>(utf8.front());
        if (length == 0) {
            out_ += "\xEF\xBF\xBD";
        } else if (byte == '"' || byte == '\\') {
            out_ += '\\';
            out_ += utf8.front();
        } else if (byte < 0x20) {
            constexpr std::string_view hex = "0123456789abcdef";
            out_ += "\\u00";
            out_ += hex[byte >> 4];
            out_ += hex[byte & 15];
        } else {
            out_ += utf8.substr(0, length);
        }
        utf8.remove_prefix(length == 0 ? 1 : length);
    }
    out_ += '"';
}

void JsonWriter::integer(std::int64_t value) {
    separate();
    out_ += std::to_string(value);
}

void JsonWriter::eighths(float value) {
    separate();
    const auto eighths = static_cast<std::int64_t>(std::lround(value * 8.0F));
    const std::int64_t size = eighths < 0 ? -eighths : eighths;
    if (eighths < 0) out_ += '-';
    out_ += std::to_string(size / 8);
    constexpr std::string_view parts[] = {"", ".125", ".25", ".375", ".5", ".625", ".75", ".875"};
    out_ += parts[size % 8];
}

}  // namespace a11y
