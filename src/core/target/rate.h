// The share of one stage's items that reach the next, as people write it: "2", "2.5 %", "1 in 30".
#pragma once

#include "core/fraction.h"
#include "core/number.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace core::target {

// A counted pair, so that 2 % (200 in 10,000) and "1 in 30" are both exact.
// 0 <= numerator <= denominator, 1 <= denominator <= 10^9.
struct Rate {
    std::int64_t numerator = 0;
    std::int64_t denominator = 10'000;
    bool operator==(const Rate&) const = default;
};

inline constexpr std::int64_t basis_points = 10'000;
inline constexpr std::int64_t max_rate_denominator = 1'000'000'000;
inline constexpr std::int64_t fine_rate =
    max_rate_denominator;  // of percentages with 3 to 7 decimals

// Whether the pair was counted ("6 of 20"), so that its trials say how far it may be off; else it
// is a percentage that somebody estimated.
constexpr bool is_counted(Rate rate) {
    return rate.denominator != basis_points && rate.denominator != fine_rate;
}

inline Fraction share_of(Rate rate) { return {rate.numerator, rate.denominator}; }

// A percentage from 0 to 100 with at most two decimals ("2", "2.5 %") becomes basis points, one
// with up to seven a fine rate; a counted pair ("1 in 30", "6 of 20", "6 out of 20", "6/20") stays
// the pair that was typed.
Result<Rate> parse_rate(std::string_view text, const NumberStyle& style);

// Percentages without their sign: "2", "2.5", "2.0238096"; other pairs as "1 in 30", "6 of 20".
std::string format_rate(Rate rate, const NumberStyle& style);

}  // namespace core::target
