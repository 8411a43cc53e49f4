// Whether a contest can begin.
#pragma once

#include "core/contest/contest.h"
#include "core/result.h"

#include <optional>

namespace core::contest {

// nullopt, or what is missing in words: something that counts, somebody who plays, days, a time
// zone; with best N or shares of a target, what these need.
std::optional<Error> kick_off_refusal(const Contest& contest);

}  // namespace core::contest
