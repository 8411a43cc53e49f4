// The parts of a contest's document, each in a file of its own, and what they share. Internal to
// contest_document, ledger_document and nights_document.
#pragma once

#include "core/contest/contest.h"
#include "core/document_fields.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace core::contest {

// A whole number of either sign, as std::to_string writes it; nullopt: anything else.
std::optional<std::int64_t> whole_number(std::string_view text);

// A clean line of at most `max_bytes` bytes, without tabs: fit to stand between tabs.
std::string tabless(std::string_view text, std::size_t max_bytes = max_line_bytes);

// -- each reads into `contest`, and writes what `wanted` has other than the document says
// Settings: what a contest has once. False: no such key.
bool read_setting(Contest& contest, std::string_view key, const Value& value);
void read_settings(const Document& document, Contest& contest);
void write_settings(Changes& changes, const Contest& now, const Contest& wanted);

// Metrics, teams and members. `stays`: asked of each that is removed, whether it is read all the
// same.
using Stays = std::function<bool(const Id&)>;
void read_sides(const Document& document, Contest& contest, const Stays& stays);
void write_sides(Changes& changes, const Document& document, const Contest& now,
                 const Contest& wanted);
// One field of a metric, team, member or prize, by its whole key. False: no such item or field.
bool read_item_field(Contest& contest, std::string_view key, const Value& value);

void read_prizes(const Document& document, Contest& contest);
void write_prizes(Changes& changes, const Document& document, const Contest& now,
                  const Contest& wanted);
bool read_prize_field(Prize& prize, std::string_view field, const Value& value);

void read_amendments(const Document& document, Contest& contest);
void write_amendments(Changes& changes, const Contest& now, const Contest& wanted);

}  // namespace core::contest
