// A need over weeks: useful working days times the ramp, split by largest remainder.
#include "core/target/schedule.h"

#include "core/apportion.h"
#include "core/target/plan_calendar.h"

#include <algorithm>

namespace core::target {
namespace {

WorkPlan work_plan(const Plan& plan, WorkCalendar calendar, const Ramp& ramp) {
    WorkPlan work{std::move(calendar), ramp, {}};
    work.weeks = weeks_of(work.calendar, period_of(plan), max_weeks);
    return work;
}

}  // namespace

WorkPlan work_plan_of(const Plan& plan, const Rep& rep, WorkCalendar calendar) {
    return work_plan(plan, std::move(calendar), rep.ramp);
}

std::int64_t ramp_bp(const Ramp& ramp, std::size_t week) {
    const std::int64_t grown = ramp.start_bp + ramp.step_bp * static_cast<std::int64_t>(week);
    return std::clamp<std::int64_t>(grown, 0, basis_points);
}

WorkPlan work_plan_of(const Plan& plan) { return work_plan(plan, calendar_of(plan), plan.ramp); }

WorkPlan work_plan_of(const Plan& plan, const Rep& rep) {
    return work_plan(plan, calendar_of(plan, rep), rep.ramp);
}

namespace {

// Of a period that has more than max_weeks.
std::int64_t days_after_weeks(const WorkPlan& work, Period period) {
    if (work.weeks.empty() || work.weeks.back().last >= period.last) return 0;
    return working_days(work.calendar, {work.weeks.back().last.days + 1}, period.last);
}

}  // namespace

std::int64_t working_days(const WorkPlan& work, Period period) {
    std::int64_t days = days_after_weeks(work, period);
    for (const Week& week : work.weeks) days += week.working_days;
    return days;
}

UsefulWeeks useful_weeks(const WorkPlan& work, Period period, std::int64_t lag_days) {
    // Of the period's last working days so many come too late; those after its last week first,
    // where it has more than max_weeks.
    std::int64_t late = lag_days - days_after_weeks(work, period);
    std::size_t whole = work.weeks.size();
    while (late > 0 && whole > 0) {
        const std::int64_t days = work.weeks[--whole].working_days;
        if (days > late) return {whole, days - late};
        late -= days;
    }
    return {whole, 0};
}

std::vector<std::int64_t> useful_weights(const WorkPlan& work, Period period, std::int64_t lag_days,
                                         Date from) {
    const UsefulWeeks useful = useful_weeks(work, period, lag_days);
    std::vector<std::int64_t> weights(work.weeks.size());
    for (std::size_t i = 0; i < weights.size() && i <= useful.whole; ++i) {
        const Week& week = work.weeks[i];
        std::int64_t days = i < useful.whole ? week.working_days : useful.days_after;
        if (week.first < from)
            days -= std::min(days, working_days(work.calendar, week.first,
                                                std::min(week.last, Date{from.days - 1})));
        weights[i] = days * ramp_bp(work.ramp, i);
    }
    return weights;
}

std::vector<std::int64_t> split_over_weeks(std::int64_t units,
                                           std::span<const std::int64_t> weights) {
    const bool none = std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; });
    return none ? std::vector<std::int64_t>{} : split_by_shares(units, weights);
}

Schedule schedule_of(const Plan& plan, const Requirement& requirement) {
    const WorkPlan work = work_plan_of(plan);
    const Period period = period_of(plan);
    Schedule schedule{work.weeks, {}};
    for (std::size_t i = 0; i < requirement.stages.size(); ++i) {
        const std::int64_t lag = lag_to_goal(plan, i);
        StageSchedule stage;
        std::vector<std::int64_t> weights = useful_weights(work, period, lag, period.first);
        stage.weekly = split_over_weeks(requirement.stages[i].units, weights);
        if (!stage.weekly.empty()) {
            stage.last_useful = last_useful_day(work.calendar, period, lag);
            stage.weights = std::move(weights);
        }
        schedule.stages.push_back(std::move(stage));
    }
    return schedule;
}

std::optional<std::size_t> week_at(std::span<const Week> weeks, Date day) {
    for (std::size_t i = 0; i < weeks.size(); ++i)
        if (weeks[i].first <= day && day <= weeks[i].last) return i;
    return std::nullopt;
}

}  // namespace core::target
