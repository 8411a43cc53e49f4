// Where an item stands among its like: an integer with gaps, so that a move rewrites one field and
// two tabs that move different items rarely touch the same one.
#pragma once

#include "core/document.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

inline constexpr std::int64_t max_order =
    1'000'000'000'000'000;                          // orders lie in [-max_order, max_order]
inline constexpr std::int64_t order_gap = 1 << 20;  // between neighbours when there is room

struct Placed {
    Id id;
    std::optional<std::int64_t> order;  // nullopt: not placed yet, comes last
    bool operator==(const Placed&) const = default;
};

// By order, then by id.
bool comes_before(const Placed& a, const Placed& b);

// The fewest new orders that make sorting give `sequence`, or an order for every one when a gap is
// used up.
std::vector<Placed> orders_to_write(std::span<const Placed> sequence);

}  // namespace core
