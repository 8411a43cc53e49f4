// What the board says of who stands where, in words and short texts.
#pragma once

#include "core/contest/standings.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core::contest {

bool has_scores(const Standings& standings);  // whether anybody has scored

// "Team North leads with 123.45 points", of the teams, or of the members where there are none;
// "North and South share the lead with 12 points"; once it is over, "won" and "share the win". "No
// scores yet" where nobody has any.
std::string leader_text(const Contest& rules, const Standings& standings, bool is_over,
                        const NumberStyle& style);

// "Team North leads by 12 points"; as leader_text() where nobody leads alone, by points.
std::string lead_text(const Contest& rules, const Standings& standings, const NumberStyle& style);

// "Night 6 of 14, Monday 30 June 2025".
std::string night_title(const Contest& rules, Date night);

// "up 2 places", "down 1 place", "same place", "new"; empty where there is no arrow.
std::string arrow_words(const Standing& row);

// As the board shows it beside the name: "▲ 2", "▼ 1", "=", "NEW", "".
std::string arrow_mark(const Standing& row);

// How far the scores lie apart. Exact wherever that can be written with 64 bits over 64 bits, as
// operator+ of scores.
Score gap_between(const Score& a, const Score& b);

// What the row at `index` lacks to the next better place; where fewer points win, what it has too
// many. nullopt: nobody stands better, or it is not ranked. 0: the tie rule decides.
std::optional<Score> to_go(const std::vector<Standing>& rows, std::size_t index);

// "123.45 points", or "90 %" where scores are shares of a target.
std::string score_words(const Score& score, ScoringMode mode, const NumberStyle& style);

}  // namespace core::contest
