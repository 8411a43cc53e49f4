// The one place where state changes.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

// Total: an action about a plan or stage that is gone changes nothing. What an action changes is
// queued to be saved at once; the effects hold the write when none is under way.
Effects update(State& state, const Action& action, const Moment& moment);

}  // namespace app
