// A board on paper.
#pragma once

#include "core/contest/standings.h"
#include "core/contest/tally.h"
#include "core/number.h"
#include "core/sheet.h"

namespace core::contest {

// Who leads or won, the teams, the members, and the rules in words. `is_final`: the last night is
// closed for good; then the prizes stand before the rules, each with its reason, and nobody moves
// any more. Precondition: the standings are of that tally, by those rules.
Sheet standings_sheet(const Contest& rules, const Tally& tally, const Standings& standings,
                      bool is_final, const NumberStyle& style);

}  // namespace core::contest
