// How likely the goal still is, once part of the period is played.
#pragma once

#include "core/target/odds.h"

#include <cstdint>
#include <optional>
#include <string>

namespace core::target {

// domain.md, Arithmetic 10, on what is left: X ~ B(open + to_come, rate), and X >= wanted.
struct OddsFromHere {
    std::int64_t won = 0;      // of what the goal counts
    std::int64_t wanted = 0;   // what is not won of it
    std::int64_t open = 0;     // stand undecided in the stage before
    std::int64_t to_come = 0;  // of what the plan asks of that stage, not yet done
    double chance = 0;         // 1 where nothing more is wanted
    std::int64_t lost = 0;     // were done there, and are neither won nor open
    bool operator==(const OddsFromHere&) const = default;
};

// For the plan as it was made: whoever has used up what it asked for, without a deal, is told so,
// and replan() says what makes up for it. `odds`: of that plan. nullopt: nothing of the two last
// stages is done or open yet, so that `odds` say it all; or they have something missing.
std::optional<OddsFromHere> odds_from_here(const Plan& plan, const Odds& odds);

// "The goal is 57 % likely from here on, if all 11 POV to come are done. 2 POV count as lost: ...";
// empty where there are no odds, or it is reached.
std::string tell_likelihood(const Plan& plan, const Odds& odds, const NumberStyle& style);

// "With 10 won deals, it takes 7 more of the 6 POV that are left (2 open, 4 to come): out of reach
// as planned."
std::string tell_from_here(const Plan& plan, const Odds& odds, const OddsFromHere& here,
                           const NumberStyle& style);

}  // namespace core::target
