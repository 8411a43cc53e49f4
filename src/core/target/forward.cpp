// From a stage's count inwards, and back to the one rate that would be enough.
#include "core/target/forward.h"

#include "core/target/plan_calendar.h"
#include "core/target/summary.h"
#include "core/target/words.h"

#include <algorithm>

namespace core::target {
namespace {

Fraction rate_share(const Plan& plan, std::size_t stage) {
    return share_of(rate_at(plan.stages[stage].to_next, plan.level));
}

// What of one item of `from` reaches `to`.
Fraction through(const Plan& plan, std::size_t from, std::size_t to) {
    Fraction share(1);
    for (std::size_t i = from; i < to; ++i) share = share * rate_share(plan, i);
    return share;
}

std::int64_t useful_days(const Plan& plan, std::size_t stage) {
    std::int64_t lag = 0;
    for (std::size_t i = stage; i + 1 < plan.stages.size(); ++i) lag += plan.stages[i].lag_days;
    const WorkCalendar calendar = calendar_of(plan);
    const std::optional<Date> last = last_useful_day(calendar, period_of(plan), lag);
    return last ? working_days(calendar, plan.start, *last) : 0;
}

std::optional<std::int64_t> money_of(const Plan& plan, std::int64_t deals) {
    if (plan.deal_size_minor <= 0) return std::nullopt;
    const std::int64_t room = max_amount * minor_per_unit(plan.currency) - plan.booked_minor;
    if (deals > room / plan.deal_size_minor) return std::nullopt;
    return plan.booked_minor + deals * plan.deal_size_minor;
}

}  // namespace

Fraction units_of(const Plan& plan, const WhatIf& what_if) {
    const Fraction count(what_if.count);
    if (what_if.every == Every::Period) return count;
    const std::int64_t days = useful_days(plan, what_if.stage);
    const std::int64_t week = std::max<std::int64_t>(days_a_week(plan.week), 1);
    const Fraction weeks(days, week);
    return what_if.every == Every::Week ? count * weeks : count * weeks * Fraction(12, 52);
}

Outlook outlook_of(const Plan& plan, const Requirement& requirement, const WhatIf& what_if) {
    Outlook outlook;
    outlook.units = units_of(plan, what_if);
    const std::size_t goal = goal_index(plan);
    if (!requirement.is_empty && goal < requirement.stages.size())
        outlook.goal = requirement.stages[goal].units;
    if (outlook.units > Fraction(max_amount)) {
        outlook.is_beyond = true;
        return outlook;
    }
    const std::size_t last = plan.stages.size() - 1;
    const auto arriving = [&](std::size_t at) {
        return (outlook.units * through(plan, what_if.stage, at)).floor().value_or(0);
    };
    outlook.deals = arriving(last);
    outlook.brings = money_of(plan, outlook.deals);
    if (what_if.stage <= goal) outlook.gives = arriving(goal);
    return outlook;
}

std::optional<Rate> rate_needed(const Plan& plan, const Outlook& outlook, const WhatIf& what_if,
                                std::size_t changed) {
    const std::size_t goal = goal_index(plan);
    if (changed < what_if.stage || changed >= goal) return std::nullopt;
    const Fraction others =
        through(plan, what_if.stage, changed) * through(plan, changed + 1, goal) * outlook.units;
    if (others == Fraction(0)) return std::nullopt;
    const std::optional<std::int64_t> needed =
        (Fraction(outlook.goal) / others).ceil_of_share(basis_points, 1);
    if (!needed || *needed > basis_points) return std::nullopt;
    return Rate{*needed, basis_points};
}

std::string tell_units(const Plan& plan, const Outlook& outlook, const WhatIf& what_if,
                       const NumberStyle& style) {
    if (what_if.every == Every::Period || outlook.is_beyond) return {};
    const auto tenths = (outlook.units * Fraction(10) + Fraction(1, 2)).floor();
    if (!tenths) return {};
    const std::int64_t days = useful_days(plan, what_if.stage);
    std::string text = "That is " + format_scaled(*tenths, 1, true, style) + " " +
                       plural(plan.stages[what_if.stage].name, *tenths == 10 ? 1 : 2) +
                       " in the period: over its " + count_of(days, "useful working day", style) +
                       ", at " + format_count(days_a_week(plan.week), style) + " a week";
    if (what_if.every == Every::Month) text += " and 52 weeks in 12 months";
    return text + ".";
}

std::string tell_outlook(const Plan& plan, const Outlook& outlook, const NumberStyle& style) {
    if (outlook.is_beyond)
        return "That is more than " + format_count(max_amount, style) +
               " in the period: type fewer.";
    if (outlook.goal == 0) return "There is no goal to hold it against yet.";
    const Stage& goal = plan.stages[goal_index(plan)];
    if (!outlook.gives)
        return "The goal counts " + plural(goal.name, 2) +
               ", which come before this: it can't be held against it.";
    const std::string of_goal = "the " + count_of(outlook.goal, goal.name, style) + " of the goal.";
    if (*outlook.gives < outlook.goal)
        return "That is " + format_count(outlook.goal - *outlook.gives, style) + " short of " +
               of_goal;
    if (*outlook.gives == outlook.goal) return "That is just " + of_goal;
    return "That is " + format_count(*outlook.gives - outlook.goal, style) + " above " + of_goal;
}

}  // namespace core::target
