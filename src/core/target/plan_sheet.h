// A plan on paper.
#pragma once

#include "core/number.h"
#include "core/sheet.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

namespace core::target {

// The plan in a sentence, the chain, this week where it lies in the period, all weeks with what was
// done and the goals, and what the numbers rest on.
Sheet plan_sheet(const Plan& plan, const Requirement& requirement, Date today,
                 const NumberStyle& style);

}  // namespace core::target
