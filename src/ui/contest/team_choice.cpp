// One option for each team, behind the one for none.
#include "ui/contest/team_choice.h"

#include "ui/widgets/choice.h"

namespace ui {

using core::contest::Contest;

std::optional<core::Id> team_choice(Frame& frame, NodeId id, const Rect& rect,
                                    std::string_view name, const Contest& contest,
                                    const std::vector<std::string>& names, const core::Id& chosen) {
    std::vector<std::string> options{"No team"};
    options.insert(options.end(), names.begin(), names.end());
    int at = 0;
    for (std::size_t i = 0; i < contest.teams.size(); ++i)
        if (contest.teams[i].id == chosen) at = static_cast<int>(i) + 1;
    const int picked = choice(frame, id, rect, name, options, at);
    if (picked < 0) return std::nullopt;
    return picked == 0 ? core::Id{} : contest.teams[static_cast<std::size_t>(picked) - 1].id;
}

}  // namespace ui
