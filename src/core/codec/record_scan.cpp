// One pass, one place: whatever is not as expected ends it.
#include "core/codec/record_scan.h"

#include "core/codec/record.h"
#include "core/codec/record_kinds.h"
#include "core/hex.h"
#include "core/utf8.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <utility>

namespace core::codec {

namespace {

constexpr std::size_t id_digits = 32;
constexpr std::size_t author_digits = 16;
constexpr std::size_t most_digits = 18;  // of a number, that surely fits

bool is_utf8(std::string_view text) {
    constexpr std::string_view written = "\xEF\xBF\xBD";  // the mark itself may be in a text
    while (!text.empty()) {
        const std::string_view before = text;
        if (take_code_point(text) == replacement && !before.starts_with(written)) return false;
    }
    return true;
}

// A bit for each of these eight bytes that may end a plain text, its top one; the lowest bit that
// is set is right. (bytes - n x ones) & ~bytes has the top bit of the lowest byte below n, for n up
// to 128.
std::uint64_t marks_in(std::uint64_t word) {
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101, tops = 0x80 * ones;
    const auto below = [](std::uint64_t bytes, std::uint64_t n) {
        return (bytes - n * ones) & ~bytes & tops;
    };
    return below(word, 0x20) | below(word ^ '"' * ones, 1) | below(word ^ '\\' * ones, 1);
}

class Scanner {
public:
    explicit Scanner(std::string_view rest) : rest_(rest) {}

    bool document(Document& document) {
        if (!take("{\"format\":1,\"kind\":\"") || !kind(document.kind)) return false;
        if (!take(",\"id\":\"") || !id(document.id) || !take("\",\"fields\":{")) return false;
        if (take("}}")) return rest_.empty();
        do {
            if (!field(document.fields)) return false;
        } while (take(","));
        return take("}}") && rest_.empty();
    }

private:
    static_assert(record_format == 1);

    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }

    std::string_view cut(std::size_t bytes) {
        const std::string_view text = rest_.substr(0, bytes);
        rest_.remove_prefix(text.size());
        return text;
    }

    bool kind(Kind& kind) {
        const std::optional<Kind> known = kind_of(cut(std::min(rest_.find('"'), rest_.size())));
        if (known) kind = *known;
        return known && take("\"");
    }

    bool id(Id& id) { return parse_id(cut(id_digits), id) && id; }

    bool field(Fields& fields) {
        std::string key;
        Field field;
        if (!take("\"") || !text(key, max_key_bytes) || key.empty() || !take(":[")) return false;
        std::int64_t counter = 0;
        if (!number(counter) || counter < 0) return false;
        field.stamp.counter = static_cast<std::uint64_t>(counter);
        if (!take(",\"") || !author(field.stamp.author) || !take("\",") || !value(field.value) ||
            !take("]"))
            return false;
        const std::size_t count = fields.size();
        if (count == max_record_fields) return false;
        // Written in their order: each one's place is the end.
        const auto placed = fields.emplace_hint(fields.end(), std::move(key), std::move(field));
        return fields.size() > count && std::next(placed) == fields.end();
    }

    // Mostly that of the field before.
    bool author(std::uint64_t& author) {
        const std::string_view digits = cut(author_digits);
        if (digits != last_digits_) {
            if (!parse_hex(digits, author_digits, last_author_)) return false;
            last_digits_ = digits;
        }
        author = last_author_;
        return true;
    }

    bool value(Value& value) {
        if (take("\"")) return text(value.emplace<std::string>(), max_text_bytes);
        if (take("null")) return true;
        return number(value.emplace<std::int64_t>());
    }

    bool number(std::int64_t& number) {
        const bool is_negative = take("-");
        const std::size_t most = std::min(rest_.size(), most_digits);
        std::size_t digits = 0;
        std::int64_t read = 0;
        for (; digits < most && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits)
            read = read * 10 + (rest_[digits] - '0');
        if (digits == 0 || (rest_[0] == '0' && (digits > 1 || is_negative))) return false;
        rest_.remove_prefix(digits);
        number = is_negative ? -read : read;
        return true;
    }

    // Up to the mark that ends it, which it takes, too.
    bool text(std::string& text, std::size_t max_bytes) {
        bool is_ascii = true;
        for (;;) {
            const std::size_t plain = plain_bytes(is_ascii);
            if (plain == rest_.size() || text.size() + plain > max_bytes) return false;
            text.append(rest_.data(), plain);
            const char mark = rest_[plain];
            rest_.remove_prefix(plain + 1);
            if (mark == '"') break;
            if (mark != '\\' || !escape(text) || text.size() > max_bytes) return false;
        }
        return is_ascii || is_utf8(text);
    }

    // Before a quote, an escape or what no record holds.
    std::size_t plain_bytes(bool& is_ascii) const {
        static_assert(std::endian::native == std::endian::little);
        std::uint64_t all = 0, word = 0, marks = 0;
        std::size_t at = 0;
        for (; marks == 0 && at + sizeof word <= rest_.size(); at += sizeof word) {
            std::memcpy(&word, rest_.data() + at, sizeof word);
            marks = marks_in(word);
            // Below the lowest mark, which is all of it where there is none.
            all |= word & (marks - 1) & ~marks;
        }
        if (marks != 0) {
            at -= sizeof word - static_cast<std::size_t>(std::countr_zero(marks)) / 8;
        } else {
            for (; at < rest_.size(); ++at) {
                const auto byte = static_cast<unsigned char>(rest_[at]);
                if (byte == '"' || byte == '\\' || byte < 0x20) break;
                all |= byte;
            }
        }
        if ((all & 0x8080'8080'8080'8080) != 0) is_ascii = false;
        return at;
    }

    // Behind its backslash.
    bool escape(std::string& text) {
        if (rest_.starts_with('"') || rest_.starts_with('\\')) {
            text += cut(1);
            return true;
        }
        std::uint64_t unit = 0, low = 0;
        if (!take("u") || !parse_hex(cut(4), 4, unit)) return false;
        if (unit < 0xD800 || unit > 0xDFFF) {
            append_code_point(text, static_cast<char32_t>(unit));
            return true;
        }
        if (unit > 0xDBFF || !take("\\u") || !parse_hex(cut(4), 4, low) || low < 0xDC00 ||
            low > 0xDFFF)
            return false;
        append_code_point(
            text, static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)));
        return true;
    }

    std::string_view rest_;
    std::string_view last_digits_;
    std::uint64_t last_author_ = 0;
};

}  // namespace

std::optional<Document> scan_payload(std::string_view payload) {
    std::optional<Document> document{std::in_place};
    if (!Scanner(payload).document(*document)) document.reset();
    return document;
}

}  // namespace core::codec
