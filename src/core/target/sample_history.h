// What the sample plan's rep has done so far, so that a first look finds a quarter under way.
#pragma once

#include "core/target/plan.h"

namespace core::target {

// Counts for every week of the period before today's, a little under and over the goals, and items
// that stand open. In the first week, and outside the period, there is nothing to count. What the
// plan asks for stays as it is.
void add_sample_history(Plan& plan, Date today);

}  // namespace core::target
