// The rules of a contest in words, generated from its settings (domain.md, Contests, rule 9). What
// the board, the link and the rules page say is this and nothing else.
#pragma once

#include "core/contest/contest.h"
#include "core/number.h"

#include <string>
#include <vector>

namespace core::contest {

// Complete sentences, in the order to show them: what it is for, when, what counts, how teams and
// members are ranked, ties, prizes, nights, corrections, and which amendments there are. Of the
// rules as they are given: pass in_force(contest, night) for those of a night.
std::vector<std::string> rules_in_words(const Contest& rules, const NumberStyle& style);

// What one amendment changes, a sentence for each change, with the value before and after:
// "From 30 Oct 2025 on: 1 QBM is 20 points. Before: 1 QBM is 10 points." `before`: the rules
// without it.
std::vector<std::string> amendment_in_words(const Contest& before, const Amendment& amendment,
                                            const NumberStyle& style);

// Short, for the board: "Team score: average of the active members", "Ties: first to reach, then
// shared".
std::string mode_name(const Contest& rules);
std::string tie_rule_name(const Contest& rules);

std::string prize_text(const Contest& rules, const Prize& prize, const NumberStyle& style);

}  // namespace core::contest
