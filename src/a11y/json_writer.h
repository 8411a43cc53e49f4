// Writes JSON text: just what a patch needs, so that this folder depends on nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace a11y {

class JsonWriter {
public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);
    // Control characters, quotes and backslashes are escaped; what is no UTF-8 becomes U+FFFD.
    void text(std::string_view utf8);
    void integer(std::int64_t value);
    void eighths(
        float value);  // rounded to 1/8: positions need no more, and equal text is no change
    void yes() {
        separate();
        out_ += '1';
    }

    std::string take() { return std::move(out_); }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();

    std::string out_;
    bool needs_comma_ = false;
};

}  // namespace a11y
