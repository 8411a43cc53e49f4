// The prize wheel: a draw that everybody can repeat (domain.md, Contests, rule 13).
#pragma once

#include "core/contest/standings.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace core::contest {

// The digest of all ranks and points: other standings, another hash.
Id hash_of(const Standings& standings);

// So many tickets of the wheel: a ticket for each thousandth of a point, or one each. Who has no
// points is not on the wheel.
struct Slice {
    Id member;
    std::size_t place = 0;  // in the contest's members
    std::int64_t tickets = 0;
    bool operator==(const Slice&) const = default;
};
std::vector<Slice> wheel_of(const Contest& rules, const Standings& standings);  // in their order

struct Spin {
    std::size_t slice = 0;     // of the wheel that is spun
    std::int64_t ticket = 0;   // in [0, all tickets): where the wheel stops
    std::int64_t tickets = 0;  // all of them
    bool operator==(const Spin&) const = default;
};

// So many winners, each off the wheel for the next spin; `slice` is of the whole wheel. The draws
// are splitmix64's (digest.h), begun with the first eight bytes of the digest of
// "<seed>/<hash of the standings>". Fewer where the wheel is empty.
std::vector<Spin> spins_of(const Contest& rules, const Standings& standings, std::size_t count);

}  // namespace core::contest
