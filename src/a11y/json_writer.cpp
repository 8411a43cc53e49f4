// JSON text, escaped as RFC 8259 asks.
#include "a11y/json_writer.h"

#include <cmath>

namespace a11y {

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
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out_ += '\\';
            out_ += c;
        } else if (byte < 0x20) {
            constexpr std::string_view hex = "0123456789abcdef";
            out_ += "\\u00";
            out_ += hex[byte >> 4];
            out_ += hex[byte & 15];
        } else {
            out_ += c;
        }
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
