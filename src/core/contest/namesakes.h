// Members and teams of one name, told apart wherever one of them is named: members by their team,
// and by a number where they play for the same one; teams by a number.
#pragma once

#include "core/contest/contest.h"

#include <string>
#include <vector>

namespace core::contest {

// Gives "Ann", "Ann" and "Ann" the names "Ann (Reds)", "Ann (Reds, 2)" and "Ann (Blues)", by the
// teams of that day and in the contest's order, so that no two members are called alike; and teams
// those of names_of_teams. All other names stay. For what is shown: a document keeps the names that
// were typed.
void tell_namesakes_apart(Contest& contest, Date day);

// In their order, no two alike: "Reds", "Blues", "Reds (2)".
std::vector<std::string> names_of_teams(const Contest& contest);

}  // namespace core::contest
