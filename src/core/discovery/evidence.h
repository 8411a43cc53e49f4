// What a claimed fact counts as: the level that its evidence carries.
#pragma once

#include "core/discovery/account.h"

#include <string>
#include <string_view>

namespace core::discovery {

// What a fact would need to carry the level that it claims (domain.md, Discovery 1): "buyer said" a
// quote, a named person of the account and a date; "buyer showed" what was shown, that person and
// that date.
struct Lacks {
    bool quote = false;
    bool person = false;
    bool date = false;
    bool shown = false;
    bool any() const { return quote || person || date || shown; }
    bool operator==(const Lacks&) const = default;
};
Lacks lacks_of(const Account& account, const Fact& fact);

// "a quote, a person and a date"; empty where nothing lacks.
std::string lacks_text(const Lacks& lacks);

// The highest level that the fact has the evidence for, never above the one that it claims. A claim
// of "said" or "showed" without its evidence counts as "we think".
Level level_of(const Account& account, const Fact& fact);

// Whether the fact holds the buyer's own words, with person and date.
bool is_quote(const Account& account, const Fact& fact);

// The highest of the slot's facts.
Level level_of(const Account& account, Slot slot);

std::string_view name_of(Level level);  // "buyer said"

}  // namespace core::discovery
