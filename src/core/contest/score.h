// A score as an exact ratio: 9/10 of a target equals 18/20 (domain.md, Contests, rule 4).
#pragma once

#include "core/contest/contest.h"
#include "core/number.h"

#include <compare>
#include <cstdint>
#include <string>

namespace core::contest {

// `over` in thousandths: of points where `under` counts people or is 1; of the target where it is
// one (then both are in thousandths of points). Never negative; `under` is above 0.
struct Score {
    std::int64_t over = 0;
    std::int64_t under = 1;
};

std::strong_ordering operator<=>(const Score& a, const Score& b);
inline bool operator==(const Score& a, const Score& b) { return (a <=> b) == 0; }

// Exact wherever the sum can be written with 64 bits over 64 bits, as every board's can that is not
// absurd (10^6 points over all team sizes from 1 to 20 need 58 bits). Where not, b is rounded down
// to a's denominator, everywhere alike.
Score operator+(const Score& a, const Score& b);

// In points, to the nearest hundredth: "8,333.33", "6,250"; of PercentOfTarget in percent: "90 %".
std::string score_text(const Score& score, ScoringMode mode, const NumberStyle& style);

// Thousandths as they are: "0.5", "12".
std::string milli_text(std::int64_t amount_milli, const NumberStyle& style);

}  // namespace core::contest
