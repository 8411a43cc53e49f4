// Who plays, as a list that is pasted: a name a line, or a name and a team.
#pragma once

#include "core/contest/contest.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core::contest {

struct Roster {
    std::vector<Member> members;  // new ones; their spells name teams of the contest or of `teams`
    std::vector<Team> teams;      // new ones, under ids that are good within this roster alone
    std::vector<std::string> said;  // of lines that add nobody, a sentence each
    bool operator==(const Roster&) const = default;
};

// A tab or a semicolon stands between name and team, or a comma before a team that there is. Teams
// are known by their names, whatever the capitals; one that the contest does not have is new. A
// line of heads ("Name", "Team") is passed over. Who is there already, or twice in one team, is not
// added again and is said; blank lines are nothing. One name in two teams is two people.
Roster read_roster(const Contest& contest, std::string_view text);

}  // namespace core::contest
