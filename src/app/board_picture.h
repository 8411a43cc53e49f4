// The board of a night as a picture to send: title, teams with arrows, the first members, and the
// story.
#pragma once

#include "app/contest_board.h"
#include "app/picture.h"
#include "app/state.h"
#include "core/contest/story.h"

#include <string>
#include <vector>

namespace app {

// 1,200 px wide and as high as it has to be. Of many teams, members and facts the first ones, and
// how many more there are. `text` says the same where a picture cannot be copied.
Picture picture_of_board(const core::contest::Contest& rules,
                         const core::contest::Standings& standings,
                         const std::vector<core::contest::StoryFact>& story, bool is_over,
                         std::string text, const core::NumberStyle& style);

// Of the board that is shown. Precondition: the contest lives.
Picture picture_of_shown(const State& state, core::Id contest);

}  // namespace app
