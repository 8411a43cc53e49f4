// The re-planned path.
#include "core/target/from_here.h"

#include "core/target/plan_calendar.h"
#include "core/target/schedule.h"

#include <algorithm>
#include <numeric>

namespace core::target {

FromHere from_here(const Plan& plan, const Requirement& requirement, Date today) {
    FromHere result{replan(plan, requirement), basis_points, {}};
    const WorkPlan work = work_plan_of(plan);
    const Period period = period_of(plan);
    const Date from = std::max(today, period.first);
    if (const auto week = week_at(work.weeks, from)) result.ramp_bp = ramp_bp(work.ramp, *week);
    for (std::size_t i = 0; i < result.rest.stages.size(); ++i) {
        const StageRest& rest = result.rest.stages[i];
        const std::int64_t lag = lag_to_goal(plan, i);
        StagePath path;
        const std::optional<Date> last = last_useful_day(work.calendar, period, lag);
        if (last) path.useful_days = working_days(work.calendar, from, *last);
        if (rest.reach == Reach::Reachable && rest.units > 0 && path.useful_days > 0) {
            const std::vector<std::int64_t> weights = useful_weights(work, period, lag, from);
            path.weekly = split_over_weeks(rest.units, weights);
            // Days at full speed, which without a ramp are the days themselves.
            const bool is_ramped = ramp_bp(work.ramp, 0) < basis_points;
            const std::int64_t all =
                is_ramped ? std::accumulate(weights.begin(), weights.end(), std::int64_t{0})
                          : path.useful_days * basis_points;
            const std::int64_t week = std::min(requirement.days_a_week * result.ramp_bp, all);
            if (week > 0) path.per_week = rest.exact.ceil_of_share(week, all).value_or(0);
        }
        result.stages.push_back(std::move(path));
    }
    return result;
}

}  // namespace core::target
