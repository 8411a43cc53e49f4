// The re-planned path.
#include "core/target/from_here.h"

#include "core/target/plan_calendar.h"
#include "core/target/schedule.h"

#include <algorithm>

namespace core::target {

FromHere from_here(const Plan& plan, const Requirement& requirement, Date today) {
    FromHere result{replan(plan, requirement), {}};
    const WorkPlan work = work_plan_of(plan);
    const Period period = period_of(plan);
    const Date from = std::max(today, period.first);
    for (std::size_t i = 0; i < result.rest.stages.size(); ++i) {
        const StageRest& rest = result.rest.stages[i];
        const std::int64_t lag = lag_to_goal(plan, i);
        StagePath path;
        const std::optional<Date> last = last_useful_day(work.calendar, period, lag);
        if (last) path.useful_days = working_days(work.calendar, from, *last);
        if (rest.reach == Reach::Reachable && rest.units > 0 && path.useful_days > 0) {
            path.weekly = split_over_weeks(rest.units, useful_weights(work, period, lag, from));
            const std::int64_t days = std::min(requirement.days_a_week, path.useful_days);
            path.per_week = rest.exact.ceil_of_share(days, path.useful_days).value_or(0);
        }
        result.stages.push_back(std::move(path));
    }
    return result;
}

}  // namespace core::target
