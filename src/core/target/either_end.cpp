// A plan edited from its other end.
#include "core/target/either_end.h"
#include "core/isolate.h"

#include "core/target/requirement.h"
#include "core/target/summary.h"

#include <algorithm>
#include <string>

namespace core::target {
namespace {

std::int64_t max_minor(const Plan& plan) { return max_amount * minor_per_unit(plan.currency); }

Error refuse(std::string sentence) { return {std::move(sentence.append(value_kept))}; }

// units / of, as a fine rate, rounded up. Precondition: the share is at most 1.
Rate fine_rate_of(const Fraction& share) {
    return {std::min(share.ceil_of_share(fine_rate, 1).value_or(fine_rate), fine_rate), fine_rate};
}

Result<Plan> with_goal(Plan plan, std::size_t index, std::int64_t units, const NumberStyle& style) {
    const bool is_last = index + 1 == plan.stages.size();
    if (!is_last) {
        plan.goal = Goal::Stage;
        plan.goal_stage = plan.stages[index].id;
        plan.goal_units = units;
        return plan;
    }
    if (plan.goal == Goal::Revenue && plan.deal_size_minor > 0) {
        const std::int64_t room = max_minor(plan) - plan.booked_minor;
        if (units > room / plan.deal_size_minor)
            return refuse("So many deals come to more than " + format_count(max_amount, style) +
                          " in money; type fewer.");
        plan.quota_minor = plan.booked_minor + units * plan.deal_size_minor;
        return plan;
    }
    plan.goal = Goal::Deals;
    plan.deals = units;
    return plan;
}

// The goal's own count is typed while the goal is held.
Result<Plan> with_goal_count(Plan plan, std::int64_t units, const Requirement& requirement,
                             const NumberStyle& style) {
    if (plan.goal == Goal::Deals) plan.deals = units;
    if (plan.goal == Goal::Stage) plan.goal_units = units;
    if (plan.goal != Goal::Revenue) return plan;
    if (units == 0)
        return refuse("No deal at all brings no " +
                      format_money(requirement.gap_minor, plan.currency, style) +
                      "; type 1 or more.");
    plan.deal_size_minor = requirement.gap_minor / units + (requirement.gap_minor % units != 0);
    return plan;
}

// The rate from `outer` to the next is what makes `units` of `outer` enough.
Result<Plan> with_outer_rate(Plan plan, std::size_t outer, std::int64_t units,
                             const Requirement& requirement, const NumberStyle& style) {
    const StageNeed& next = requirement.stages[outer + 1];
    const Stage& stage = plan.stages[outer];
    if (next.reach != Reach::Reachable)
        return refuse("What " + isolated(plan.stages[outer + 1].name) +
                      " takes is not known yet; check the rates behind it first.");
    if (Fraction(units) < next.exact)
        return refuse(count_of(units, stage.name, style) + " can't give " +
                      count_of(next.units, plan.stages[outer + 1].name, style) +
                      ", as a rate can't be above 100 %; type " + format_count(next.units, style) +
                      " or more, or hold the rates.");
    if (units > 0) plan.stages[outer].to_next = fine_rate_of(next.exact / Fraction(units));
    return plan;
}

// The rate into `inner`, which follows from the goal, is what leads to `units`.
Result<Plan> with_inner_rate(Plan plan, std::size_t inner, std::int64_t units,
                             const Requirement& requirement, const NumberStyle& style) {
    const StageNeed& before = requirement.stages[inner - 1];
    if (before.exact < Fraction(units))
        return refuse(count_of(before.units, plan.stages[inner - 1].name, style) + " can't give " +
                      count_of(units, plan.stages[inner].name, style) +
                      ", as a rate can't be above 100 %; type " +
                      format_count(before.units, style) + " or fewer, or hold the rates.");
    if (before.exact > Fraction(0))
        plan.stages[inner - 1].to_next = fine_rate_of(Fraction(units) / before.exact);
    return plan;
}

std::string goal_words(const Plan& plan, const NumberStyle& style) {
    if (plan.goal == Goal::Deals) return count_of(plan.deals, "deal", style);
    if (has_lost_goal(plan)) return "of a stage that was removed";
    if (plan.goal == Goal::Stage) {
        const std::size_t goal = goal_index(plan);
        const std::string& name = plan.stages[goal].name;
        return count_of(plan.goal_units,
                        name.empty() ? "of stage " + std::to_string(goal + 1) : name, style);
    }
    return "a quota of " + format_money(plan.quota_minor, plan.currency, style);
}

}  // namespace

Result<Plan> with_count(const Plan& plan, std::size_t index, std::int64_t units,
                        const NumberStyle& style) {
    if (plan.held == Held::Rates) return with_goal(plan, index, units, style);
    const Requirement requirement = require(plan);
    if (requirement.stages.size() != plan.stages.size() || requirement.is_empty)
        return refuse("There is no goal to hold yet; type the goal first, or hold the rates.");
    const std::size_t goal = goal_index(plan);
    if (index == goal) return with_goal_count(plan, units, requirement, style);
    if (index < goal) return with_outer_rate(plan, index, units, requirement, style);
    return with_inner_rate(plan, index, units, requirement, style);
}

std::string tell_other_goal(const Plan& former, const Plan& now, const NumberStyle& style) {
    const bool is_stage = now.goal == Goal::Stage;
    if (former.goal == now.goal && (!is_stage || former.goal_stage == now.goal_stage)) return {};
    if (former.stages.empty() || now.stages.empty()) return {};
    return "The goal is now " + goal_words(now, style) + ", no longer " +
           goal_words(former, style) +
           ": a typed count moves the goal while the rates are kept. Nothing else was changed.";
}

Plan without_stage(const Plan& plan, std::size_t index) {
    Plan now = plan;
    now.stages.erase(now.stages.begin() + static_cast<std::ptrdiff_t>(index));
    if (plan.goal != Goal::Stage || has_lost_goal(plan) || index != goal_index(plan)) return now;
    now.goal = Goal::Deals;
    now.deals = require(plan).deals;
    return now;
}

std::string tell_removed_goal(const Plan& former, const Plan& now, const NumberStyle& style) {
    if (former.goal == now.goal || former.goal_units == 0) return {};
    const std::string was = goal_words(former, style);
    if (now.deals == 0)
        return "The stage that the goal counted was removed, and " + was +
               " lead to no whole deal: there is no goal now. The other stages and their rates "
               "are kept; type a number of deals.";
    return "The goal is now " + goal_words(now, style) + ", no longer " + was +
           ": the stage that it counted was removed, and that is what it led to. The other stages "
           "and their rates are kept.";
}

}  // namespace core::target
