// The days on which a member plays, and for whom.
#pragma once

#include "core/contest/traces.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <string>
#include <vector>

namespace ui {

// Returns the bottom. `team_names`: of the contest's teams, in their order. `called`: the member,
// as told apart from others. `trace`: why the member can't be removed, which is said here: a last
// day is what helps instead.
float draw_member_spells(Frame& frame, Column column, const core::contest::Contest& contest,
                         const std::vector<std::string>& team_names,
                         const core::contest::Member& member, const std::string& called,
                         core::contest::Trace trace);

}  // namespace ui
