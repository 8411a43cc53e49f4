// Who gets which prize, and why (domain.md, Contests, rule 8).
#pragma once

#include "core/contest/standings.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace core::contest {

// Why somebody gets what they get.
enum class AwardReason {
    Alone,       // nobody is tied: the prize of the place
    Pooled,      // the prizes of the tied places, added up and split
    Duplicated,  // each of the tied gets the whole prize
    Earliest,    // tied, and alone on a place by the time of reaching the score
    RunOff,      // tied: to be played for; no amount yet
};

struct Award {
    Id winner;
    std::size_t place = 0;  // of the winner among the contest's members or teams
    std::int64_t rank = 0;
    std::vector<std::size_t> prizes;  // places in the contest's list; several where pooled
    std::int64_t amount_minor = 0;    // what the winner gets; 0 in a run-off
    AwardReason reason = AwardReason::Alone;
    std::size_t tied = 1;         // how many share it, or shared the place before the time decided
    std::int64_t pool_minor = 0;  // what they share, or play for
    bool operator==(const Award&) const = default;
};

// Why a prize goes to nobody.
enum class UnmetReason { MinimumNotMet, NoSuchPlace, PlaceTaken };
struct Unmet {
    std::size_t prize = 0;
    UnmetReason reason = UnmetReason::NoSuchPlace;
    bool operator==(const Unmet&) const = default;
};

struct Awards {
    std::vector<Award> awards;  // by rank, then in the contest's order
    std::vector<Unmet> unmet;   // by prize
    bool operator==(const Awards&) const = default;
};

// Of the teams' prizes or the members', by the contest's policy. Equals are those of one rank, with
// the tie rule applied. A place is how many stand before, whatever the rank style; with
// DuplicateAndKeep it is the dense rank. All prizes of a place go together. Under Earliest equals
// take one place each, by the time, or pool where the time of one is not known. Under PoolAndSplit
// and Earliest what is given is exactly what the met prizes hold; odd minor units go to the earlier
// in the contest's order. A prize whose minimum the winner does not meet goes to nobody; where the
// rules pass prizes down, who meets no minimum at a place is passed over, and the next takes the
// place. A team's units are those made for it (tally.h). Nobody wins without a score.
Awards awards_of(const Contest& rules, const Tally& tally, const Standings& standings,
                 PrizeFor whom);

}  // namespace core::contest
