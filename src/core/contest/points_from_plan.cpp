// Carries the deal's value down the chain.
#include "core/contest/points_from_plan.h"

#include "core/contest/contest.h"
#include "core/target/requirement.h"

#include <algorithm>

namespace core::contest {

std::vector<StagePoints> points_from_plan(const target::Plan& plan, std::int64_t minor_per_point) {
    std::vector<StagePoints> stages;
    if (plan.deal_size_minor == 0 || plan.stages.empty()) return stages;
    Fraction value(plan.deal_size_minor);
    for (std::size_t i = plan.stages.size(); i-- > 0;) {
        const target::Stage& stage = plan.stages[i];
        const bool is_last = i + 1 == plan.stages.size();
        if (!is_last) value = value * target::share_of(target::rate_at(stage.to_next, plan.level));
        const std::int64_t points =
            (value / Fraction(minor_per_point) + Fraction(1, 2)).floor().value_or(max_points);
        stages.push_back({stage.id, stage.name, value, std::min(points, max_points)});
    }
    std::ranges::reverse(stages);
    return stages;
}

}  // namespace core::contest
