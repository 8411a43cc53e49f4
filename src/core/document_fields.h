// Values out of a document that anybody may have written, and changes into one. For the codecs of
// documents only.
#pragma once

#include "core/calendar.h"
#include "core/currency.h"
#include "core/document.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace core {

// What is absent, mistyped or out of range becomes the default or the nearest allowed value.
std::int64_t integer_of(const Value& value, std::int64_t min, std::int64_t max,
                        std::int64_t otherwise);
std::int64_t integer_at(const Document& document, std::string_view key, std::int64_t min,
                        std::int64_t max, std::int64_t otherwise);
std::string_view text_of(const Value& value);  // empty for anything else
std::string_view text_at(const Document& document, std::string_view key);
std::string line_of(const Value& value);              // a clean line of at most max_line_bytes
Date date_of_text(std::string_view iso);              // day 0 for anything else
std::optional<Date> find_date(std::string_view iso);  // "2025-07-01" only
Id id_of(const Value& value);                         // zero for anything else
// nullopt: absent, or no ISO date.
std::optional<Date> day_of(const Value& value);
std::optional<Date> day_at(const Document& document, std::string_view key);
Currency currency_at(const Document& document, std::string_view key);

// The other way round; nullopt and the zero id take the field back.
Value value_of(const std::optional<Date>& day);
Value value_of(const Id& id);

inline constexpr std::int64_t last_created_ms =
    253'402'300'799'999;  // the last millisecond of the year 9999

// Digits only, at most ten, so that nothing can overflow; nullopt: something else.
std::optional<std::int64_t> small_number(std::string_view digits);

// The words that stand for the choices of an enumeration. The first is the default.
template <class Choice, std::size_t N>
using Words = std::array<std::pair<Choice, std::string_view>, N>;

template <class Choice, std::size_t N>
Choice choice_of(const Words<Choice, N>& words, std::string_view text) {
    for (const auto& [choice, word] : words)
        if (word == text) return choice;
    return words.front().first;
}

template <class Choice, std::size_t N>
std::string word_of(const Words<Choice, N>& words, Choice wanted) {
    for (const auto& [choice, word] : words)
        if (choice == wanted) return std::string(word);
    return {};
}

// The ids of items as keys name them. An item's keys are neighbours in the map, so most names are
// the one before. The names must outlive the reader.
class IdReader {
public:
    // nullptr: no id, or the zero one.
    const Id* read(std::string_view name) {
        if (name != name_) {
            name_ = name;
            id_ = {};
            parse_id(name, id_);
        }
        return id_ ? &id_ : nullptr;
    }

private:
    std::string_view name_;
    Id id_;
};

// Calls `take(item, field, value)` for each key "<prefix><item>/<field>", and for "<prefix><item>"
// with an empty field, in the order of the keys; not for fields that were taken back.
template <class Take>
void each_field(const Document& document, std::string_view prefix, Take take) {
    for (auto it = document.fields.lower_bound(prefix); it != document.fields.end(); ++it) {
        const std::string_view key = it->first;
        if (!key.starts_with(prefix)) break;
        if (std::holds_alternative<std::monostate>(it->second.value)) continue;
        const std::string_view rest = key.substr(prefix.size());
        const std::size_t slash = rest.find('/');
        const bool whole = slash == std::string_view::npos;
        take(rest.substr(0, slash), whole ? std::string_view() : rest.substr(slash + 1),
             it->second.value);
    }
}

// The fields that differ, all with one stamp.
class Changes {
public:
    Changes(const Document& document, Stamp stamp) : stamp_(stamp) {
        part_.id = document.id;
        part_.kind = document.kind;
    }
    void write(std::string key, Value value) {
        part_.fields[std::move(key)] = {stamp_, std::move(value)};
    }
    void write_if(bool differs, std::string key, Value value) {
        if (differs) write(std::move(key), std::move(value));
    }
    Document take() { return std::move(part_); }

private:
    Document part_;
    Stamp stamp_;
};

// A line that differs, cleaned and cut as line_of does.
void write_line(Changes& changes, std::string key, const std::string& now,
                const std::string& wanted);

}  // namespace core
