// A plan edited from its other end: a stage's count is typed, and what the plan does not hold
// follows.
#pragma once

#include "core/number.h"
#include "core/result.h"
#include "core/target/plan.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace core::target {

// The plan in which the stage at `index` counts `units` over the period.
//
// Held::Rates: the goal follows. At the last stage, the quota becomes what so many deals bring
// (where the goal is revenue and the deal size is known), else the number of deals; elsewhere the
// goal becomes so many of that stage.
// Held::Goal: one rate follows, the one between this stage and the next nearer to the goal, as a
// fine rate, rounded up to 10^-7 %. So require() gives the typed count again while count^2 <= 10^9
// x the count of the stage nearer to the goal. At the goal's own stage the deal size follows, or in
// the other modes the goal itself.
//
// Error: in words, where no rate or deal size can do it. Preconditions: index < plan.stages.size(),
// 0 <= units <= max_amount.
Result<Plan> with_count(const Plan& plan, std::size_t index, std::int64_t units,
                        const NumberStyle& style);

// What a typed count has done to the goal, where `now` aims at something else than `former`: "The
// goal is now 40 QBM, no longer a quota of $1,000,000: ..."; empty: the same goal, as much as it
// is.
std::string tell_other_goal(const Plan& former, const Plan& now, const NumberStyle& style);

// The plan without the stage at `index`. A goal that counts this stage becomes the deals that it
// led to: as many of another stage would be another goal. Precondition: index < plan.stages.size().
Plan without_stage(const Plan& plan, std::size_t index);

// What the removed stage has done to the goal, likewise; empty: nothing.
std::string tell_removed_goal(const Plan& former, const Plan& now, const NumberStyle& style);

}  // namespace core::target
