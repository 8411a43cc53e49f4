// Each rate five points higher, and the need that is left.
#include "core/target/levers.h"

#include "core/target/words.h"

#include <algorithm>
#include <tuple>

namespace core::target {
namespace {

// units x minutes, at most max_amount.
std::int64_t capped_product(std::int64_t units, std::int64_t minutes) {
    if (minutes == 0 || units == 0) return 0;
    return units > max_amount / minutes ? max_amount : units * minutes;
}

Fraction raised_by_points(const Fraction& share) {
    return std::min(share + Fraction(5, 100), Fraction(1));
}

Lever lever_of(const Plan& plan, const Requirement& requirement, std::size_t index) {
    Lever lever;
    lever.stage = index;
    lever.now = share_of(rate_at(plan.stages[index].to_next, plan.level));
    lever.raised = raised_by_points(lever.now);
    const Fraction left = lever.now / lever.raised;
    for (std::size_t i = 0; i <= index; ++i) {
        const StageNeed& need = requirement.stages[i];
        const std::int64_t saved = need.units - (need.exact * left).ceil().value_or(need.units);
        if (i == 0) lever.outer_saved = saved;
        lever.minutes_saved = std::min(
            max_amount, lever.minutes_saved + capped_product(saved, plan.stages[i].minutes));
    }
    return lever;
}

}  // namespace

Levers levers_of(const Plan& plan, const Requirement& requirement) {
    Levers levers;
    if (requirement.is_empty || requirement.stages.size() != plan.stages.size()) return levers;
    const std::size_t goal = plan.stages.empty() ? 0 : goal_index(plan);
    for (std::size_t i = 0; i < goal; ++i)
        if (requirement.stages[i].reach != Reach::Reachable) return levers;
    for (std::size_t i = 0; i < goal; ++i) {
        levers.ranked.push_back(lever_of(plan, requirement, i));
        levers.by_time = levers.by_time || plan.stages[i].minutes > 0;
    }
    const auto saving = [&](const Lever& lever) {
        return levers.by_time ? std::tuple(lever.minutes_saved, lever.outer_saved)
                              : std::tuple(lever.outer_saved, lever.minutes_saved);
    };
    std::ranges::sort(levers.ranked, [&](const Lever& a, const Lever& b) {
        return std::tuple(saving(b), a.stage) < std::tuple(saving(a), b.stage);
    });
    if (!levers.ranked.empty()) {
        Lever& first = levers.ranked.front();
        first.is_cheapest = first.outer_saved > 0 || first.minutes_saved > 0;
    }
    return levers;
}

std::vector<std::int64_t> unit_values(const Plan& plan) {
    std::vector<std::int64_t> values(plan.deal_size_minor > 0 ? plan.stages.size() : 0);
    Fraction value(plan.deal_size_minor);
    for (std::size_t i = values.size(); i-- > 0;) {
        if (i + 1 < values.size())
            value = value * share_of(rate_at(plan.stages[i].to_next, plan.level));
        values[i] = (value + Fraction(1, 2)).floor().value_or(plan.deal_size_minor);
    }
    return values;
}

}  // namespace core::target
