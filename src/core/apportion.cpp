// Splits a whole into parts that add up to it: largest remainder.
#include "core/apportion.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numeric>

namespace core {

std::vector<std::int64_t> split_by_shares(std::int64_t total,
                                          std::span<const std::int64_t> weights) {
    std::vector<std::int64_t> parts(weights.size());
    const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    assert(total >= 0 && sum > 0 && sum < std::int64_t{1} << 31);
    if (sum <= 0) return parts;

    // total x weight may not fit; whole rounds over all weights are exact, so only the rest is
    // divided.
    const std::int64_t rounds = total / sum;
    const std::int64_t rest = total % sum;
    std::int64_t left = rest;
    std::vector<std::size_t> order(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::int64_t share = rest * weights[i] / sum;
        parts[i] = rounds * weights[i] + share;
        left -= share;
        order[i] = i;
    }
    const auto remainder = [&](std::size_t i) { return rest * weights[i] % sum; };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return remainder(a) != remainder(b) ? remainder(a) > remainder(b) : a < b;
    });
    for (std::size_t i = 0; left > 0; ++i, --left) ++parts[order[i]];
    return parts;
}

}  // namespace core
