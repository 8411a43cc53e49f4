// Whether a week has enough hours for what the plan asks for.
#pragma once

#include "core/document.h"
#include "core/number.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core::target {

// A full week's minutes for one stage or one activity; at most max_amount, like their sum.
struct TimeUse {
    Id what;
    std::string name;
    std::int64_t units = 0;    // a full week
    std::int64_t minutes = 0;  // units x minutes of one
    bool operator==(const TimeUse&) const = default;
};

struct Capacity {
    std::vector<TimeUse> uses;  // of which the minutes are known, in the plan's order
    std::int64_t needed = 0;    // minutes a full week
    std::int64_t there = 0;     // Plan::week_minutes; 0: not said
    bool operator==(const Capacity&) const = default;
};

// domain.md, Arithmetic 14. A stage counts with what a full week asks of it, an activity with its
// weekly goal.
Capacity capacity_of(const Plan& plan, const Requirement& requirement);

// "That is 12 hours more than you have. Most of it: outreach touches, 30 hours." or what is
// missing.
std::string tell_capacity(const Capacity& capacity, const NumberStyle& style);

}  // namespace core::target
