// What the readers and writers of a plan's parts share: values out of a document, changes into one.
// Internal to plan_document.
#pragma once

#include "core/calendar.h"
#include "core/document.h"
#include "core/target/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace core::target {

// -- reading; what is absent, mistyped or out of range becomes the default or the nearest allowed
std::int64_t integer_of(const Value& value, std::int64_t min, std::int64_t max,
                        std::int64_t otherwise);
std::int64_t integer_at(const Document& document, std::string_view key, std::int64_t min,
                        std::int64_t max, std::int64_t otherwise);
std::string_view text_at(const Document& document, std::string_view key);
Date date_of_text(std::string_view iso);              // day 0 for anything else
std::optional<Date> find_date(std::string_view iso);  // "2025-07-01" only
Rate rate_of_text(std::string_view pair);             // "200/10000"; 0 for anything else
std::string text_of(Rate rate);
std::string name_of(const Value& value);  // a clean line

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

// -- writing: the fields that differ, all with one stamp
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

// -- the parts, each in a file of its own: reads into `plan`, writes what `wanted` has other than
// the document says
void read_stages(const Document& document, Plan& plan);
void write_stages(Changes& changes, const Document& document, const Plan& now, const Plan& wanted);

void read_calendar(const Document& document, Plan& plan);
void write_calendar(Changes& changes, const Document& document, const Plan& now,
                    const Plan& wanted);

void read_work(const Document& document, Plan& plan);  // activities, what was done, quota changes
void write_work(Changes& changes, const Document& document, const Plan& now, const Plan& wanted);

void read_team(const Document& document, Plan& plan);
void write_team(Changes& changes, const Document& document, const Plan& now, const Plan& wanted);

}  // namespace core::target
