// Values out of a document that anybody may have written.
#include "core/document_fields.h"

#include "core/utf8.h"

#include <algorithm>

namespace core {

std::int64_t integer_of(const Value& value, std::int64_t min, std::int64_t max,
                        std::int64_t otherwise) {
    const std::int64_t* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? otherwise : std::clamp(*number, min, max);
}

std::int64_t integer_at(const Document& document, std::string_view key, std::int64_t min,
                        std::int64_t max, std::int64_t otherwise) {
    const std::int64_t* value = find_integer(document, key);
    return value == nullptr ? otherwise : std::clamp(*value, min, max);
}

std::string_view text_of(const Value& value) {
    const std::string* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string_view() : *text;
}

std::string_view text_at(const Document& document, std::string_view key) {
    const std::string* value = find_text(document, key);
    return value == nullptr ? std::string_view() : *value;
}

std::optional<Date> find_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = small_number(iso.substr(0, 4));
    const auto month = small_number(iso.substr(5, 2));
    const auto day = small_number(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return date_of({static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)});
}

Date date_of_text(std::string_view iso) { return find_date(iso).value_or(Date{}); }

Id id_of(const Value& value) {
    Id id;
    parse_id(text_of(value), id);
    return id;
}

std::optional<Date> day_of(const Value& value) { return find_date(text_of(value)); }

std::optional<Date> day_at(const Document& document, std::string_view key) {
    return find_date(text_at(document, key));
}

Currency currency_at(const Document& document, std::string_view key) {
    const Result<Currency> parsed = parse_currency(text_at(document, key));
    return parsed ? parsed.value() : Currency{};
}

Value value_of(const std::optional<Date>& day) { return day ? Value(format_iso(*day)) : Value(); }

Value value_of(const Id& id) { return id ? Value(format_id(id)) : Value(); }

std::optional<std::int64_t> small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 10) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string line_of(const Value& value) { return clean_line(text_of(value), max_line_bytes); }

void write_line(Changes& changes, std::string key, const std::string& now,
                const std::string& wanted) {
    if (now != wanted) changes.write(std::move(key), clean_line(wanted, max_line_bytes));
}

}  // namespace core
