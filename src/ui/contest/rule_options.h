// What the settings of a contest can be, in words, in the order to offer them.
#pragma once

#include "core/contest/contest.h"

#include <string>
#include <vector>

namespace ui {

std::vector<std::string> mode_options();          // by ScoringMode
std::vector<std::string> tie_rule_options();      // by TieRule
std::vector<std::string> rank_style_options();    // by RankStyle
std::vector<std::string> prize_policy_options();  // by PrizePolicy
std::vector<std::string> passes_down_options();   // no, yes
std::vector<std::string> metric_options(const core::contest::Contest& contest);

// The place of a metric in the contest's list; -1: it has none such.
int metric_index(const core::contest::Contest& contest, const core::Id& metric);

}  // namespace ui
