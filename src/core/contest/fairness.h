// Who would win how often: last period's numbers played again and again, under each scoring mode
// (domain.md, Contests, rule 11).
#pragma once

#include "core/contest/standings.h"

#include <cstdint>
#include <vector>

namespace core::contest {

struct ModeFairness {
    ScoringMode mode = ScoringMode::Total;
    std::vector<std::int64_t> team_wins;    // by their places in the contest; a shared first rank
    std::vector<std::int64_t> member_wins;  // is a win of each
    bool operator==(const ModeFairness&) const = default;
};

struct Fairness {
    std::int64_t runs = 0;
    std::vector<ModeFairness> modes;  // all that can be played: without targets, not their shares
    bool operator==(const Fairness&) const = default;
};

// More than half of all runs: flagged.
inline bool is_flagged(std::int64_t wins, std::int64_t runs) { return 2 * wins > runs; }

// `past_milli`: for each member of the contest the points of each day (or week: any spans that are
// alike) of the last period; an empty list is 0. In each run, every day on which a member plays
// gets one of the member's own past days, drawn anew. Same contest, numbers and seed: same table.
// The runs are 1,000, fewer for boards of more than 2,000 days of play, so that it takes well under
// a second.
Fairness fairness_of(const Contest& contest,
                     const std::vector<std::vector<std::int64_t>>& past_milli, std::uint64_t seed);

}  // namespace core::contest
