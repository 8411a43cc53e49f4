// The story of a night: a few facts worth telling, and nothing invented.
#pragma once

#include "core/contest/standings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core::contest {

enum class FactKind {
    NewLeader,     // a team or member that was not first before; `amount`: its rank before, or 0
    BiggestClimb,  // `amount`: places
    BestNight,     // most points of the night; `amount`: thousandths of points
    ClosestRace,   // `who` is just before `other`; `amount`: thousandths of points between, from 0
    FirstPoints,   // scored for the first time; `amount`: thousandths of points
};

struct StoryFact {
    FactKind kind = FactKind::BestNight;
    PrizeFor whom = PrizeFor::Member;
    std::vector<std::size_t> who;  // places in the contest; several where they are equal
    std::size_t other = 0;
    std::int64_t amount = 0;
    bool operator==(const StoryFact&) const = default;
};

// In the order to tell them; none twice, and none where there is nothing to tell. `now` has its
// arrows; `before`: the last closed night, or nullptr.
std::vector<StoryFact> story_of(const Contest& rules, const Tally& tally, const Standings& now,
                                const Standings* before);

std::string tell(const Contest& rules, const StoryFact& fact, const NumberStyle& style);

}  // namespace core::contest
