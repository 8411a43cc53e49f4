// A random thing that a user does, about accounts, banks and parts of them that mostly exist.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "core/random.h"

#include <optional>

namespace tests {

// Mostly a plausible day; now and then none, or the last that there is.
std::optional<core::Date> any_day(Random& random);

app::Action random_discovery_edit(const app::State& state, Random& random);

}  // namespace tests
