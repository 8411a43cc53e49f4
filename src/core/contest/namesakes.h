// Members of one name, told apart wherever one of them is named: by their team, and by a number
// where they play for the same one.
#pragma once

#include "core/contest/contest.h"

namespace core::contest {

// Gives "Ann", "Ann" and "Ann" the names "Ann (Reds)", "Ann (Reds, 2)" and "Ann (Blues)", by the
// teams of that day and in the contest's order, so that no two members are called alike. All other
// names stay. For what is shown: a document keeps the names that were typed.
void tell_namesakes_apart(Contest& contest, Date day);

}  // namespace core::contest
