// Choosing one of a contest's teams for a member, or none.
#pragma once

#include "core/contest/contest.h"
#include "ui/frame.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// `names`: of the contest's teams, as they are told apart. `chosen`: zero for no team, and so is
// what is returned; nullopt: nothing new was chosen.
std::optional<core::Id> team_choice(Frame& frame, NodeId id, const Rect& rect,
                                    std::string_view name, const core::contest::Contest& contest,
                                    const std::vector<std::string>& names, const core::Id& chosen);

}  // namespace ui
