// The largest plan that the calculator takes on: 12 stages, 200 reps, 53 weeks.
#pragma once

#include "bench/timing.h"

namespace bench {

// What recomputing it on a key costs, part by part and in one go.
void full_plan(const Rounds& rounds);

}  // namespace bench
