// What team scores are made of, for one team. Shared by team_scores() (standings.h) and the live
// board.
#pragma once

#include "core/contest/score.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::contest {

// Day by day, the points over the heads, added up: of one team, by day. Days without heads count
// nothing.
Score average_of_days(std::span<const std::int64_t> points_milli,
                      std::span<const std::int32_t> heads);

// The n best of its members' points, none of them 0. May change their order.
Score best_of(std::vector<std::int64_t>& points_milli, std::int64_t n, Direction direction);

}  // namespace core::contest
