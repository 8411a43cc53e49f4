// What was done against what was planned.
#include "core/target/progress.h"

#include "core/fraction.h"
#include "core/target/done.h"
#include "core/target/plan_calendar.h"
#include "core/target/schedule.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace core::target {
namespace {

std::int64_t sum_of(std::span<const std::int64_t> counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

class Reckoner {
public:
    Reckoner(const Plan& plan, const std::vector<Week>& weeks, Date today)
        : plan_(plan), weeks_(weeks), today_(today), calendar_(calendar_of(plan)) {}

    // `last`: work after it is not asked for. `weights`: of the goals; empty where they are not
    // parts of a whole.
    void complete(Tracked& row, Date last, std::span<const std::int64_t> weights) const {
        row.done = done_by_week(plan_, row.what, weeks_);
        const std::size_t first = row.is_stage ? 0 : first_week_of(row.done);
        row.done_total = sum_of(row.done);
        row.goal_total = sum_of(row.goals);
        for (std::size_t i = 0; i < weeks_.size() && weeks_[i].first <= today_; ++i) {
            row.done_to_date += row.done[i];
            if (!row.goals.empty() && i >= first)
                row.goal_to_date += goal_so_far(row.goals[i], weeks_[i], last);
        }
        if (!weights.empty())
            row.goal_to_date =
                std::min(row.goal_to_date, even_share(row.goal_total, weights, last));
        if (row.goals.empty() || weeks_.empty() || today_ < weeks_.front().first) return;
        row.standing = row.done_to_date < row.goal_to_date   ? Standing::Behind
                       : row.done_to_date > row.goal_to_date ? Standing::Ahead
                                                             : Standing::OnPace;
    }

private:
    static constexpr std::int64_t day_ms = 86'400'000;

    // Activities are habits: a plan that is made in mid-period is not behind with those of the
    // weeks before, unless some were counted there.
    std::size_t first_week_of(const std::vector<std::int64_t>& done) const {
        const Date made{static_cast<std::int32_t>(plan_.created_ms / day_ms)};
        const std::size_t week = week_at(weeks_, made).value_or(0);
        const auto counted = std::ranges::find_if(done, [](std::int64_t each) { return each > 0; });
        return std::min(week, static_cast<std::size_t>(counted - done.begin()));
    }

    // Of a week that has begun, by its days up to `last`.
    Fraction part_over(const Week& week, Date last) const {
        if (week.last <= today_) return Fraction(1);
        const Date end = std::min(week.last, last);
        const std::int64_t days = working_days(calendar_, week.first, end);
        if (days == 0) return Fraction(1);
        return Fraction(working_days(calendar_, week.first, std::min(today_, end)), days);
    }

    std::int64_t goal_so_far(std::int64_t goal, const Week& week, Date last) const {
        if (week.last <= today_) return goal;
        return (Fraction(goal) * part_over(week, last)).floor().value_or(goal);
    }

    // Rounded up.
    std::int64_t even_share(std::int64_t total, std::span<const std::int64_t> weights,
                            Date last) const {
        std::int64_t over = 0;
        std::size_t week = 0;
        for (; week < weights.size() && weeks_[week].last <= today_; ++week) over += weights[week];
        Fraction exact(over);
        if (week < weights.size() && weeks_[week].first <= today_)
            exact = exact + Fraction(weights[week]) * part_over(weeks_[week], last);
        return (exact * Fraction(total) / Fraction(sum_of(weights))).ceil().value_or(total);
    }

    const Plan& plan_;
    const std::vector<Week>& weeks_;
    const Date today_;
    const WorkCalendar calendar_;
};

}  // namespace

std::int64_t activity_goal(const Plan& plan, const Activity& activity, const Week& week,
                           std::size_t number) {
    const std::int64_t days = days_a_week(plan.week);
    const std::int64_t ramp = ramp_bp(plan.ramp, number);
    if (days == 0 || week.working_days == 0 || ramp == 0) return 0;
    const Fraction exact = Fraction(activity.weekly) * Fraction(week.working_days, days) *
                           Fraction(ramp, basis_points);
    return (exact + Fraction(1, 2)).floor().value_or(0);
}

Progress progress_of(const Plan& plan, const Requirement& requirement, Date today) {
    const Schedule schedule = schedule_of(plan, requirement);
    Progress progress{schedule.weeks, week_at(schedule.weeks, today), {}};
    const Reckoner reckoner(plan, progress.weeks, today);
    for (std::size_t i = 0; !plan.stages.empty() && i <= goal_index(plan); ++i) {
        Tracked row{.what = plan.stages[i].id, .name = plan.stages[i].name};
        const bool has_goal = !requirement.is_empty && i < schedule.stages.size() &&
                              requirement.stages[i].reach == Reach::Reachable;
        Date last = plan.end;
        std::span<const std::int64_t> weights;
        if (has_goal) {
            row.goals = schedule.stages[i].weekly;
            weights = schedule.stages[i].weights;
            last = schedule.stages[i].last_useful.value_or(plan.end);
        }
        reckoner.complete(row, last, weights);
        progress.rows.push_back(std::move(row));
    }
    for (const Activity& activity : plan.activities) {
        Tracked row{.what = activity.id, .name = activity.name, .is_stage = false};
        for (std::size_t i = 0; i < progress.weeks.size(); ++i)
            row.goals.push_back(activity_goal(plan, activity, progress.weeks[i], i));
        reckoner.complete(row, plan.end, {});
        progress.rows.push_back(std::move(row));
    }
    return progress;
}

}  // namespace core::target
