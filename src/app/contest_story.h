// What is told of the night that the board shows.
#pragma once

#include "app/state.h"
#include "core/contest/story.h"

#include <string>
#include <vector>

namespace app {

// Against the closed night before the shown one. Empty where there is no such contest.
std::vector<core::contest::StoryFact> story_of_shown(const State& state, core::Id contest);

// The text table with arrows, and the story below. Precondition of both: the contest lives.
std::string pack_of_shown(const State& state, core::Id contest);
std::string story_text(const State& state,
                       core::Id contest);  // a line each; empty: nothing to tell

}  // namespace app
