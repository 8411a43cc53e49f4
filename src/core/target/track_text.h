// Tracking and re-planning in words.
#pragma once

#include "core/number.h"
#include "core/target/from_here.h"
#include "core/target/pace.h"
#include "core/target/plan.h"
#include "core/target/progress.h"
#include "core/target/requirement.h"

#include <string>

namespace core::target {

// "412 of 1,073 so far, 661 behind". Where there is no goal, "412 so far".
std::string standing_text(const Tracked& row, const NumberStyle& style);

// Whether the plan is on track: the short answer, and the sentences that it rests on.
struct TrackAnswer {
    Standing standing = Standing::None;
    std::string answer;
    std::string reason;
};
TrackAnswer track_answer(const Plan& plan, const Requirement& requirement, const Progress& progress,
                         const Pace& pace, const NumberStyle& style);

// "With 4.1 deals expected from what is open, 21,500 outreach touches are left: 6,834 fewer than
// the plan." Empty where there are no numbers.
std::string replan_text(const Plan& plan, const Requirement& requirement, const FromHere& path,
                        const NumberStyle& style);

// "On 3 Nov 2026 the quota went from $900,000 to $1,000,000: 2 more deals, 3,334 more outreach
// touches." Earlier changes are counted. Empty where the quota never changed or is not the goal.
std::string quota_change_text(const Plan& plan, const Requirement& requirement,
                              const NumberStyle& style);

}  // namespace core::target
