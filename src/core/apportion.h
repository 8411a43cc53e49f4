// Splits a whole into parts that add up to it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace core {

// `total` over parts in proportion to `weights`, by largest remainder, ties to the earlier part:
// 100 over weights 5 x 11, 4, 3 gives 8 x 11, 7, 5. A weight of 0 gets nothing. Preconditions:
// total >= 0; weights >= 0, at least one above 0, together below 2^31.
std::vector<std::int64_t> split_by_shares(std::int64_t total,
                                          std::span<const std::int64_t> weights);

}  // namespace core
