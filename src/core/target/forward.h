// The chain from the outside in: what so many items of one stage close, and which rate would make
// them enough.
#pragma once

#include "core/fraction.h"
#include "core/number.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace core::target {

enum class Every { Week, Month, Period };

// So many items of one stage every full week, every month, or once in the period.
struct WhatIf {
    std::size_t stage = 0;
    std::int64_t count = 0;  // up to max_amount
    Every every = Every::Month;
    bool operator==(const WhatIf&) const = default;
};

// Items of that stage that the period holds, exactly. A week is the owner's own, D working days; a
// month is the twelfth of a year of 52 such weeks, D x 52 / 12 working days. Both count over the
// period's working days up to the last on which work at that stage still reaches the last stage
// (Arithmetic 13), so 40 a month over 66 days of a five-day week are 40 x 66 x 12 / (52 x 5) =
// 121.8.
Fraction units_of(const Plan& plan, const WhatIf& what_if);

struct Outlook {
    bool is_beyond = false;              // more than max_amount of something: no team does this
    Fraction units;                      // of the stage itself, over the period
    std::int64_t deals = 0;              // floor: nobody can count on part of a deal
    std::optional<std::int64_t> brings;  // minor units: booked + deals x deal size; nullopt: the
                                         // deal size is not known, or it is too much to say
    std::int64_t goal = 0;               // of the goal's stage; 0: there is no goal
    std::optional<std::int64_t> gives;   // of the goal's stage, floor; nullopt: it lies before this
    bool operator==(const Outlook&) const = default;
};

// Precondition: the stage is one of the plan's.
Outlook outlook_of(const Plan& plan, const Requirement& requirement, const WhatIf& what_if);

// What the rate of the stage at `changed` would have to be for the goal, all others kept: the
// lowest whole hundredth of a percent that is enough, never short of it. nullopt: none up to 100 %
// is, or that rate does not lie between the what-if's stage and the goal's. Preconditions: both
// stages are the plan's, outlook.goal > 0, not beyond.
std::optional<Rate> rate_needed(const Plan& plan, const Outlook& outlook, const WhatIf& what_if,
                                std::size_t changed);

// "That is 121.8 QBM in the period: over its 66 useful working days, at 5 a week and 52 weeks in 12
// months.", to the nearest tenth; empty where the count is the period's.
std::string tell_units(const Plan& plan, const Outlook& outlook, const WhatIf& what_if,
                       const NumberStyle& style);

// "That is 4 short of the 17 won deals of the goal.", or that it is enough, or why it can't be
// said.
std::string tell_outlook(const Plan& plan, const Outlook& outlook, const NumberStyle& style);

}  // namespace core::target
