// What links cost: a line of JSON for each of a fixed set of contests, for links.mjs.
#pragma once

#include "bench/timing.h"

namespace bench {

void links(const Rounds& rounds);

}  // namespace bench
