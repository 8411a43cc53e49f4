// The binomial chance of a plan, and what a higher one takes.
#include "core/target/odds.h"

#include "core/target/band.h"
#include "core/target/chance.h"
#include "core/target/summary.h"
#include "core/target/words.h"

#include <algorithm>
#include <cmath>

namespace core::target {
namespace {

// What a period of so many days is usually called, in the plural and the singular.
struct PeriodName {
    const char* one;
    const char* many;
};

PeriodName period_name(const Plan& plan) {
    const std::int64_t days = std::int64_t{plan.end.days} - plan.start.days + 1;
    if (days == 7) return {"week", "weeks"};
    if (28 <= days && days <= 31) return {"month", "months"};
    if (89 <= days && days <= 98) return {"quarter", "quarters"};
    if (363 <= days && days <= 371) return {"year", "years"};
    return {"period", "periods"};
}

}  // namespace

Odds odds_of(const Plan& plan, const Requirement& requirement) {
    Odds odds;
    const auto none = [&](NoOdds why) {
        odds.missing = why;
        return odds;
    };
    if (requirement.is_empty || requirement.stages.size() != plan.stages.size() ||
        plan.stages.empty())
        return none(NoOdds::Goal);
    if (plan.end < plan.start) return none(NoOdds::Period);
    const std::size_t goal = goal_index(plan);
    if (goal == 0) return none(NoOdds::Step);
    for (std::size_t i = 0; i <= goal; ++i)
        if (requirement.stages[i].reach != Reach::Reachable) return none(NoOdds::Unreachable);
    odds.stage = goal - 1;
    odds.wanted = requirement.stages[goal].units;
    odds.trials = requirement.stages[odds.stage].units;
    odds.rate = rate_at(plan.stages[odds.stage].to_next, plan.level);
    odds.chance = chance_of_at_least(odds.wanted, odds.trials, odds.rate);
    return odds;
}

std::optional<Effort> effort_for(const Plan& plan, const Requirement& requirement, const Odds& odds,
                                 int percent) {
    const auto trials = trials_for(odds.wanted, odds.rate, percent / 100.0);
    if (!trials) return std::nullopt;
    Effort effort;
    effort.trials = std::max(*trials, odds.trials);
    effort.more = effort.trials - odds.trials;

    const StageNeed& outermost = requirement.stages.front();
    effort.outer_units = outermost.units;
    if (effort.more == 0) return effort;
    Fraction outer(effort.trials);
    for (std::size_t i = odds.stage; i-- > 0;)
        outer = outer / share_of(rate_at(plan.stages[i].to_next, plan.level));
    const std::optional<std::int64_t> units = outer.ceil();
    if (!units || *units > max_amount) return std::nullopt;
    effort.outer_units = *units;
    effort.outer_more = *units - outermost.units;
    if (outermost.useful_days > 0)
        effort.outer_more_a_week =
            outer.ceil_of_share(requirement.days_a_week, outermost.useful_days).value_or(0) -
            outermost.per_week;
    return effort;
}

std::string tell_odds(const Plan& plan, const Requirement& requirement, const Odds& odds,
                      const NumberStyle& style) {
    if (odds.missing == NoOdds::Goal || odds.missing == NoOdds::Unreachable)
        return summarise(plan, requirement, style);
    if (odds.missing == NoOdds::Period)
        return "The period ends before it starts, so nothing can be reached in it: check its "
               "dates.";
    if (odds.missing == NoOdds::Step)
        return "The goal counts " + plural(plan.stages.front().name, 2) +
               ", the first stage: it is done, not won, so there is no chance to speak of.";
    const Stage& stage = plan.stages[odds.stage];
    const PeriodName period = period_name(plan);
    std::string text = format_count(odds.wanted, style) + " of " +
                       count_of(odds.trials, stage.name, style) + " at " +
                       percent_text(share_of(odds.rate), style) + ": ";
    if (odds.rate.numerator == odds.rate.denominator)
        return text + "every such " + period.one + " reaches it.";
    const std::int64_t in_100 = std::lround(odds.chance * 100);
    if (in_100 <= 0) return text + "fewer than 1 in 100 such " + period.many + " reaches it.";
    if (in_100 >= 100) return text + "more than 99 in 100 such " + period.many + " reach it.";
    return text + std::to_string(in_100) + " in 100 such " + period.many +
           (in_100 == 1 ? " reaches it." : " reach it.");
}

std::string tell_effort(const Plan& plan, const Odds& odds, const std::optional<Effort>& effort,
                        const NumberStyle& style) {
    if (!effort)
        return "more than " + count_of(max_amount, plan.stages[odds.stage].name, style) +
               ", or what they take";
    const Stage& stage = plan.stages[odds.stage];
    const std::string needed = count_of(effort->trials, stage.name, style);
    if (effort->more == 0) return needed + ", as planned";
    std::string text = needed + ": " + format_count(effort->more, style) + " more";
    if (odds.stage > 0)
        text += ", that is " + format_count(effort->outer_more, style) + " more " +
                plural(plan.stages.front().name, effort->outer_more);
    if (effort->outer_more_a_week > 0)
        text += ", " + format_count(effort->outer_more_a_week, style) + " more a week";
    return text;
}

std::string tell_doubt(const Plan& plan, const Odds& odds, const NumberStyle& style) {
    const Rate typed = plan.stages[odds.stage].to_next;
    if (!is_counted(typed)) return {};
    const Band band = band_of(typed.numerator, typed.denominator);
    const auto tenths = [&](Rate end) {
        return format_scaled((end.numerator + 5) / 10, 1, true, style);
    };
    std::string text = "The rate is counted, " + format_rate(typed, style) + ": with " +
                       tenths(band.low) + " % the chance is " +
                       chance_text(chance_of_at_least(odds.wanted, odds.trials, band.low)) +
                       ", with " + tenths(band.high) + " % it is " +
                       chance_text(chance_of_at_least(odds.wanted, odds.trials, band.high)) + ".";
    if (typed.denominator < few_trials)
        text +=
            " Fewer than " + std::to_string(few_trials) + " trials are more a guess than a rate.";
    return text;
}

}  // namespace core::target
