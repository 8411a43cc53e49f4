// The binomial chance of what is left of a plan.
#include "core/target/odds_from_here.h"

#include "core/target/chance.h"
#include "core/target/done.h"
#include "core/target/summary.h"
#include "core/target/words.h"

#include <algorithm>

namespace core::target {

namespace {

// Whoever counts a POV as done, and not as open too, finds the goal less likely, and is told why.
std::string tell_lost(std::int64_t lost, const std::string& name, const NumberStyle& style) {
    if (lost == 0) return {};
    return " " + count_of(lost, name, style) +
           (lost == 1 ? " counts as lost: it is" : " count as lost: they are") +
           " done, but neither won nor open.";
}

}  // namespace

std::optional<OddsFromHere> odds_from_here(const Plan& plan, const Odds& odds) {
    if (odds.missing != NoOdds::Nothing) return std::nullopt;
    const Stage& tried = plan.stages[odds.stage];
    const std::int64_t won = done_in_period(plan, plan.stages[odds.stage + 1].id);
    const std::int64_t tried_already = done_in_period(plan, tried.id);
    if (won == 0 && tried_already == 0 && tried.open == 0) return std::nullopt;
    OddsFromHere here;
    here.won = won;
    here.wanted = std::max<std::int64_t>(odds.wanted - won, 0);
    here.open = tried.open;
    here.to_come = std::max<std::int64_t>(odds.trials - tried_already, 0);
    here.lost = std::max<std::int64_t>(tried_already - won - tried.open, 0);
    here.chance =
        here.wanted == 0 ? 1 : chance_of_at_least(here.wanted, here.open + here.to_come, odds.rate);
    return here;
}

std::string tell_likelihood(const Plan& plan, const Odds& odds, const NumberStyle& style) {
    if (odds.missing != NoOdds::Nothing) return {};
    const auto here = odds_from_here(plan, odds);
    if (here && here->wanted == 0) return {};
    const std::string text =
        "The goal is " + chance_text(here ? here->chance : odds.chance) + " likely from here on";
    const std::int64_t to_come = here ? here->to_come : odds.trials;
    const std::string& name = plan.stages[odds.stage].name;
    const std::string lost = tell_lost(here ? here->lost : 0, name, style);
    if (to_come == 0) return text + "." + lost;
    return text + ", if " + (to_come == 1 ? "the " : "all ") + count_of(to_come, name, style) +
           " to come " + (to_come == 1 ? "is done." : "are done.") + lost;
}

std::string tell_from_here(const Plan& plan, const Odds& odds, const OddsFromHere& here,
                           const NumberStyle& style) {
    const std::string& goal = plan.stages[odds.stage + 1].name;
    const std::string won = count_of(here.won, goal, style);
    if (here.wanted == 0) return "With " + won + ", the goal is reached.";
    const std::int64_t left = here.open + here.to_come;
    const std::string& name = plan.stages[odds.stage].name;
    const std::string tried = plural(name, left);
    const std::string lost = tell_lost(here.lost, name, style);
    std::string text = "With " + won + ", it takes " + format_count(here.wanted, style) + " more";
    if (left == 0) return text + ", and the plan has no " + tried + " left for them." + lost;
    text += " of the " + format_count(left, style) + " " + tried +
            (left == 1 ? " that is" : " that are") + " left (" + format_count(here.open, style) +
            " open, " + format_count(here.to_come, style) + " to come)";
    if (left < here.wanted) return text + ": out of reach as planned." + lost;
    return text + " at " + percent_text(share_of(odds.rate), style) + "." + lost;
}

}  // namespace core::target
