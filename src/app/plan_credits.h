// What the accounts of a plan count for in it (core/discovery/bridge.h), from the state.
#pragma once

#include "core/discovery/bridge.h"
#include "core/target/plan.h"

namespace app {

struct State;

// A living plan with what its accounts count for: to show and to reckon with. Edits begin with the
// plan itself, so that no credit is ever written into it.
core::target::Plan plan_with_credits(const State& state, core::target::Plan plan);

// Of its accounts, for the win rate.
core::discovery::WinLoss decided_of(const State& state, const core::target::Plan& plan);

}  // namespace app
