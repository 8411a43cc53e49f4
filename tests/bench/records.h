// Ten megabytes of stored records, as a start reads them.
#pragma once

#include "bench/timing.h"

namespace bench {

void many_records(const Rounds& rounds);

}  // namespace bench
