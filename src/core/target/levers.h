// What a better rate saves, stage by stage, and what one item of each stage is worth.
#pragma once

#include "core/fraction.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace core::target {

// domain.md, Arithmetic 14: the rate from `stage` to the next, five percentage points higher, but
// never above 100 %.
struct Lever {
    std::size_t stage = 0;
    Fraction now;
    Fraction raised;
    std::int64_t outer_saved = 0;  // of the outermost stage, between the rounded needs
    // Over all stages of which the minutes are known: minutes x the units saved there. At most
    // max_amount.
    std::int64_t minutes_saved = 0;
    bool is_cheapest = false;  // it saves most, and something
    bool operator==(const Lever&) const = default;
};

struct Levers {
    bool by_time = false;       // ranked by time: some stage's minutes are known
    std::vector<Lever> ranked;  // largest saving first, ties by the other saving, then outermost
    bool operator==(const Levers&) const = default;
};

// None where the plan has no numbers, or the goal counts the first stage.
Levers levers_of(const Plan& plan, const Requirement& requirement);

// Arithmetic 15: what one item of each stage is worth on average, deal size x the rates from there
// on, to the nearest minor unit. Empty where the deal size is not known.
std::vector<std::int64_t> unit_values(const Plan& plan);

}  // namespace core::target
