// The largest contest that must be quick: 100,000 entries, 2,000 reps, 60 nights.
#pragma once

#include "bench/timing.h"

namespace bench {

void full_contest(const Rounds& rounds);

}  // namespace bench
