// The plan from here on: what is won and what is in flight count, only the rest is asked for.
#pragma once

#include "core/fraction.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstdint>
#include <vector>

namespace core::target {

struct StageRest {
    Reach reach = Reach::Reachable;
    Fraction exact;          // items that still have to enter the stage; meaningful when Reachable
    std::int64_t units = 0;  // ceil(exact)
    bool operator==(const StageRest&) const = default;
};

struct Replan {
    std::int64_t goal_units = 0;    // what the goal counts, over the whole period
    std::int64_t won = 0;           // of that, done already
    Fraction expected;              // of that, from what is open: sum of stock x downstream rate
    std::vector<StageRest> stages;  // up to the goal's stage, in the plan's order
    bool operator==(const Replan&) const = default;
};

// domain.md, Arithmetic 12. The goal's stage needs what is not won; each stage before it needs that
// much over its rate, less what stands open in it, and never below 0. With nothing won and nothing
// open that is require(plan), to the unit. `Plan::booked_minor` is money signed outside of what the
// plan counts week by week. Empty stages: require() gives no numbers.
Replan replan(const Plan& plan, const Requirement& requirement);

}  // namespace core::target
