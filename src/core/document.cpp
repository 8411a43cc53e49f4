// Ids as text, and the one merge that tabs, storage, links and files share.
#include "core/document.h"

#include "core/hex.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace core {

namespace {

bool wins(const Field& challenger, const Field& holder) {
    if (challenger.stamp != holder.stamp) return challenger.stamp > holder.stamp;
    return challenger.value > holder.value;  // std::variant orders by type index, then by value
}

}  // namespace

void append_id(std::string& text, const Id& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<char, 32> letters;
    char* at = letters.data();
    for (const std::uint8_t byte : id.bytes) {
        *at++ = digits[byte >> 4];
        *at++ = digits[byte & 15];
    }
    text.append(letters.data(), letters.size());
}

std::string format_id(const Id& id) {
    std::string text;
    append_id(text, id);
    return text;
}

bool parse_id(std::string_view text, Id& id) {
    Id parsed;
    if (text.size() != parsed.bytes.size() * 2) return false;
    for (std::size_t i = 0; i < parsed.bytes.size(); ++i) {
        const int high = value_of_hex_digit(text[2 * i]);
        const int low = value_of_hex_digit(text[2 * i + 1]);
        if (high < 0 || low < 0) return false;
        parsed.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    id = parsed;
    return true;
}

bool merge(Document& into, const Document& part) {
    assert(into.id == part.id && into.kind == part.kind);
    bool changed = false;
    for (const auto& [key, field] : part.fields) {
        const auto [held, is_new] = into.fields.try_emplace(key, field);
        if (is_new) {
            changed = true;
        } else if (wins(field, held->second)) {
            held->second = field;
            changed = true;
        }
    }
    return changed;
}

Document news_in(const Document& held, const Document& part) {
    assert(held.id == part.id && held.kind == part.kind);
    Document news{part.id, part.kind, {}};
    for (const auto& [key, field] : part.fields) {
        const auto before = held.fields.find(key);
        if (before == held.fields.end() || wins(field, before->second))
            news.fields.emplace(key, field);
    }
    return news;
}

std::uint64_t highest_counter(const Document& document) {
    std::uint64_t highest = 0;
    for (const auto& [key, field] : document.fields)
        highest = std::max(highest, field.stamp.counter);
    return highest;
}

const std::int64_t* find_integer(const Document& document, std::string_view key) {
    const auto found = document.fields.find(key);
    return found == document.fields.end() ? nullptr
                                          : std::get_if<std::int64_t>(&found->second.value);
}

const std::string* find_text(const Document& document, std::string_view key) {
    const auto found = document.fields.find(key);
    return found == document.fields.end() ? nullptr
                                          : std::get_if<std::string>(&found->second.value);
}

bool is_deleted(const Document& document) {
    const std::int64_t* deleted = find_integer(document, deleted_key);
    return deleted != nullptr && *deleted == 1;
}

}  // namespace core
