// Who would win how often: last period's numbers played again and again, under each scoring mode
// (domain.md, Contests, rule 11).
#pragma once

#include "core/contest/standings.h"

#include <cstdint>
#include <vector>

namespace core::contest {

// A win is counted in parts, so that those who share a first rank share the win exactly: ties of up
// to 16, and most larger ones, in equal parts; of others a part more goes to the earlier in the
// contest's order, never more than one.
inline constexpr std::int64_t parts_of_a_win = 720'720;

struct ModeFairness {
    ScoringMode mode = ScoringMode::Total;
    // In parts of a win, by their places in the contest. Each list adds up to `runs` whole wins,
    // less those runs in which nobody scored: nobody wins without a score.
    std::vector<std::int64_t> team_wins;
    std::vector<std::int64_t> member_wins;
    bool operator==(const ModeFairness&) const = default;
};

struct Fairness {
    std::int64_t runs = 0;
    std::vector<ModeFairness> modes;  // all that can be played: without targets, not their shares
    bool operator==(const Fairness&) const = default;
};

// What all of them have won: shares are wins / all_wins(wins), and add up to exactly one.
std::int64_t all_wins(const std::vector<std::int64_t>& wins);

// More than half of all wins: flagged. `all`: all_wins().
inline bool is_flagged(std::int64_t wins, std::int64_t all) { return 2 * wins > all; }

// `past_milli`: for each member of the contest the points of each day (or week: any spans that are
// alike) of the last period; an empty list is 0. In each run, every day on which a member plays
// gets one of the member's own past days, drawn anew. Same contest, numbers and seed: same table.
// The runs are 1,000, fewer for boards of more than 2,000 days of play, so that it takes well under
// a second.
Fairness fairness_of(const Contest& contest,
                     const std::vector<std::vector<std::int64_t>>& past_milli, std::uint64_t seed);

}  // namespace core::contest
