// A random thing that a user does, about plans, stages and accounts that mostly exist.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "core/random.h"

namespace tests {

app::Action random_edit(const app::State& state, Random& random);

}  // namespace tests
