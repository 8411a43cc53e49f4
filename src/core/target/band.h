// How far a rate counted from few trials may be off: its 80 % band.
#pragma once

#include "core/target/rate.h"

#include <cstdint>

namespace core::target {

// Below so many trials a rate is more guess than measurement: the app warns.
inline constexpr std::int64_t few_trials = 20;

// Both in basis points; 0 <= low <= successes / trials <= high <= 1, also compared exactly.
struct Band {
    Rate low;
    Rate high;
    bool operator==(const Band&) const = default;
};

// domain.md, Arithmetic 11: the Wilson score interval at 80 %, each end rounded to the nearest
// basis point, or to the next one outwards where the nearest would cut off the counted share itself
// (a share of 33.3333 % of very many). 0 of n begins at 0, n of n ends at 1. Preconditions: 0 <=
// successes <= trials, 1 <= trials <= 10^9.
Band band_of(std::int64_t successes, std::int64_t trials);

}  // namespace core::target
