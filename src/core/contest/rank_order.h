// How rows of a board come to their order and ranks, step by step. For standings_of(), BoardRows
// and need_of() only; everybody else asks rank() and is_better() (standings.h).
#pragma once

#include "core/contest/standings.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace core::contest {

// How many days a board up to and with `night` counts.
std::int32_t days_up_to(const Tally& tally, Date night);

// What a row's rank is until ranks are set, where it gets none.
inline constexpr std::int64_t unranked = -1;

// The later of two; of the same day, only known where both are. In whatever order many are taken,
// the result is the same.
void take_later(Reach& reach, const Reach& other);

// Whether a row can have a rank at all.
bool is_ranked(const Contest& rules, std::int64_t target_milli, bool has_scored);

// By score and tie rule, times apart: what stands better is less. Both are ranked.
std::strong_ordering order_of(const Standing& a, const Standing& b, const Contest& rules);

// Ranked before unranked; then by score and tie rule, times apart; then by place. A strict order:
// no two rows of one list are alike.
bool comes_before(const Standing& a, const Standing& b, const Contest& rules);

// Gives ranks to rows in that order, and puts equals that reached their score at known times in the
// order of those.
void number(std::vector<Standing>& sorted, const Contest& rules);

}  // namespace core::contest
