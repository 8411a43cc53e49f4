// From the goal outwards: need over rate, less stock, as exact fractions.
#include "core/target/replan.h"

#include "core/target/done.h"

#include <algorithm>

namespace core::target {
namespace {

Fraction less(const Fraction& a, const Fraction& b) { return a > b ? a - b : Fraction(0); }

// Open items, worth what of them reaches the goal's stage.
Fraction expected_from_stock(const Plan& plan, std::size_t goal) {
    Fraction flowing(0);
    for (std::size_t i = 0; i < goal; ++i) {
        const Stage& stage = plan.stages[i];
        flowing = (flowing + Fraction(stage.open)) * share_of(rate_at(stage.to_next, plan.level));
    }
    return flowing;
}

StageRest rest_of(const Fraction& exact) {
    StageRest rest;
    const std::optional<std::int64_t> units = exact.ceil();
    if (!units || *units > max_amount) {
        rest.reach = Reach::Beyond;
        return rest;
    }
    rest.exact = exact;
    rest.units = *units;
    return rest;
}

}  // namespace

Replan replan(const Plan& plan, const Requirement& requirement) {
    Replan result;
    if (requirement.stages.empty() || requirement.is_empty) return result;
    const std::size_t goal = goal_index(plan);
    result.goal_units = requirement.stages[goal].units;
    result.won = std::min(done_in_period(plan, plan.stages[goal].id), result.goal_units);
    result.expected = expected_from_stock(plan, goal);
    result.stages.resize(goal + 1);
    result.stages[goal] = rest_of(Fraction(result.goal_units - result.won));

    for (std::size_t i = goal; i-- > 0;) {
        const Stage& stage = plan.stages[i];
        const StageRest& next = result.stages[i + 1];
        const Rate rate = rate_at(stage.to_next, plan.level);
        StageRest& rest = result.stages[i];
        if (next.reach == Reach::Reachable && next.units == 0) continue;  // nothing more to enter
        if (next.reach == Reach::Reachable && rate.numerator > 0) {
            rest = rest_of(less(next.exact / share_of(rate), Fraction(stage.open)));
        } else {
            rest.reach = next.reach == Reach::Reachable ? Reach::Unreachable : next.reach;
        }
    }
    return result;
}

}  // namespace core::target
