// Why somebody gets a prize, or nobody does, in words for the ceremony.
#pragma once

#include "core/contest/prizes.h"
#include "core/number.h"

#include <string>

namespace core::contest {

// What the winner gets: "$283.34", "Voucher ($100)", "Dinner for the team"; of a run-off, what is
// played for.
std::string award_text(const Contest& rules, const Award& award, const NumberStyle& style);

// The reason, in one to three sentences.
std::string award_reason(const Contest& rules, const Award& award, PrizeFor whom,
                         const NumberStyle& style);

// "2nd prize for a team: Dinner ($100)": the prize itself.
std::string prize_title(const Contest& rules, const Prize& prize, const NumberStyle& style);

// Why the prize goes to nobody.
std::string unmet_reason(const Contest& rules, const Unmet& unmet, const NumberStyle& style);

}  // namespace core::contest
