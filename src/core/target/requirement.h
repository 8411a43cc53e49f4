// What a plan asks for: the deals, and from them each stage's exact need.
#pragma once

#include "core/fraction.h"
#include "core/target/plan.h"

#include <cstdint>
#include <vector>

namespace core::target {

enum class Reach {
    Reachable,
    Unreachable,  // a rate of 0 % lies between this stage and the goal (domain.md, Arithmetic 5)
    Beyond,       // more than max_amount: no team does this
};

struct StageNeed {
    Reach reach = Reach::Reachable;
    bool follows =
        false;       // it lies behind the goal's stage: what the goal leads to, not what it takes
    Fraction exact;  // items over the whole period; meaningful when Reachable
    std::int64_t units = 0;            // ceil(exact); floor(exact) where it follows
    std::int64_t useful_days = 0;      // working days up to the last useful one; 0: there is none
    std::int64_t per_week = 0;         // of a full week, rounded as the units are; 0 where no
    std::int64_t per_working_day = 0;  // day is useful; ceil(exact / useful days)
    std::int64_t sdr_units = 0;        // units split by largest remainder, ties to the SDR
    std::int64_t ae_units = 0;
    bool operator==(const StageNeed&) const = default;
};

// Why there are no numbers, when there are none.
enum class Missing { Nothing, DealSize, Period };

struct Requirement {
    Missing missing = Missing::Nothing;
    bool is_empty = true;  // no goal, or one that is met
    // ceil((quota - booked) / deal size), never below 0; in Stage mode what the goal's stage leads
    // to, rounded down.
    std::int64_t deals = 0;
    std::int64_t gap_minor = 0;     // quota - booked, never below 0; 0 in the other modes
    std::int64_t working_days = 0;  // of the plan's owner in [start, end]
    std::int64_t days_a_week = 5;   // that the owner works
    std::vector<StageNeed> stages;  // in the plan's order; empty when the deal size is missing
    bool operator==(const Requirement&) const = default;
};

// The rate that the plan reckons with: of counted rates the end of the band that the plan's level
// says, of percentages the rate itself.
Rate rate_at(Rate rate, Level level);

// The place of the stage that the goal counts: the last, but in Stage mode the goal's own, where
// one is chosen and in the chain.
std::size_t goal_index(const Plan& plan);

// Whether the goal counts a stage that is not in the chain: another copy has removed it. Its number
// is of no other stage, so the plan reads as one whose goal is not typed yet.
bool has_lost_goal(const Plan& plan);

// How many of its stage the goal in Stage mode asks for; 0 where that is lost.
std::int64_t goal_units(const Plan& plan);

// Working days until an item of the stage at `index` has become what the goal counts: the lags from
// there to the goal's stage. 0 for the stages behind the goal.
std::int64_t lag_to_goal(const Plan& plan, std::size_t index);

// domain.md, Arithmetic 1, 2, 3, 5, 6, 8, 13: rounds once, carries the exact fraction down the
// chain. DealSize is missing only in Revenue mode with a gap above 0. A period without a working
// day leaves units right and per_week / per_working_day at 0, and says Period.
Requirement require(const Plan& plan);

}  // namespace core::target
