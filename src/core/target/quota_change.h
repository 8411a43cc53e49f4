// A quota that is changed while the period runs leaves the date and what it was before.
#pragma once

#include "core/target/plan.h"

namespace core::target {

// Of `plan`, whose quota was typed today; `former` is the plan before that. There is one change a
// day, with what the quota was before the first of them. A quota that is typed for the first time
// is no change, and neither is one that the same day takes back, or one outside of the period.
void note_quota_change(Plan& plan, const Plan& former, Date today);

}  // namespace core::target
