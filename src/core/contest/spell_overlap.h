// Two spells of one member on the same day: a later one would end the one before without a word.
#pragma once

#include "core/contest/contest.h"

#include <optional>
#include <string>

namespace core::contest {

struct SpellOverlap {
    std::optional<Date> from;  // nullopt: the contest's start
    std::optional<Date> to;    // nullopt: its end
    bool operator==(const SpellOverlap&) const = default;
};

// The first days on which `wanted` would play by two spells, which are not both spells of `former`
// already: what an older document holds can still be read and renamed. In whatever order they come.
std::optional<SpellOverlap> new_overlap(const Member& former, const Member& wanted);

// "from 3 Jul 2025 to 5 Jul 2025", "on 3 Jul 2025", "from 3 Jul 2025 on", "from the start on".
std::string days_text(const SpellOverlap& overlap);

}  // namespace core::contest
