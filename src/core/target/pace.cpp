// Pace and coverage as exact fractions, rounded once at the end.
#include "core/target/pace.h"

#include "core/target/done.h"
#include "core/target/plan_calendar.h"

#include <algorithm>

namespace core::target {
namespace {

constexpr std::int64_t most_shown = 1'000'000'000'000'000'000;

std::optional<std::int64_t> shown(std::optional<std::int64_t> value) {
    return value && *value <= most_shown ? value : std::nullopt;
}

std::optional<std::int64_t> nearest(const Fraction& exact) {
    return shown((exact + Fraction(1, 2)).floor());
}

std::int64_t goal_of(const Plan& plan) {
    if (plan.goal == Goal::Deals) return plan.deals;
    return plan.goal == Goal::Stage ? goal_units(plan) : plan.quota_minor;
}

std::int64_t done_of(const Plan& plan) {
    const std::int64_t counted =
        plan.stages.empty() ? 0 : done_in_period(plan, plan.stages[goal_index(plan)].id);
    if (plan.goal != Goal::Revenue) return counted;
    const Fraction money =
        Fraction(plan.booked_minor) + Fraction(counted) * Fraction(plan.deal_size_minor);
    return shown(money.floor()).value_or(most_shown);
}

void find_win_rate(const Plan& plan, Pace& pace) {
    if (plan.win_rate.numerator > 0) {
        pace.win_rate = plan.win_rate;
        pace.win_rate_from = WinRateFrom::Plan;
    } else if (plan.stages.size() > 1) {
        pace.win_rate = rate_at(plan.stages[plan.stages.size() - 2].to_next, plan.level);
        if (pace.win_rate.numerator > 0) pace.win_rate_from = WinRateFrom::LastStep;
    }
}

void fill_coverage(const Plan& plan, Pace& pace) {
    find_win_rate(plan, pace);
    const Fraction pipeline(plan.pipeline_minor);
    const Fraction gap(pace.gap);
    if (pace.gap > 0) pace.coverage_hundredths = nearest(pipeline * Fraction(100) / gap);
    if (pace.win_rate_from == WinRateFrom::Nowhere) {
        pace.is_covered = pace.gap == 0;
        return;
    }
    const Fraction rate = share_of(pace.win_rate);
    const std::int64_t unit = minor_per_unit(plan.currency);
    const std::optional<std::int64_t> units = (gap / rate / Fraction(unit)).ceil();
    if (units && *units <= most_shown / unit) pace.pipeline_needed = *units * unit;
    pace.coverage_needed_hundredths = nearest(Fraction(100) / rate);
    pace.is_covered = pipeline * rate >= gap;
}

PaceState state_of(const Plan& plan, const Pace& pace, Date today) {
    if (pace.goal == 0) return PaceState::NoGoal;
    if (pace.all_days == 0) return PaceState::NoWorkingDay;
    if (today < plan.start) return PaceState::NotStarted;
    return plan.end < today ? PaceState::Over : PaceState::Running;
}

}  // namespace

Pace pace_of(const Plan& plan, const Requirement& requirement, Date today) {
    Pace pace;
    pace.is_money = plan.goal == Goal::Revenue;
    pace.goal = goal_of(plan);
    pace.done = done_of(plan);
    pace.gap = std::max<std::int64_t>(pace.goal - pace.done, 0);
    pace.all_days = requirement.working_days;
    pace.elapsed_days = working_days(calendar_of(plan), plan.start, std::min(today, plan.end));
    pace.state = state_of(plan, pace, today);
    if (pace.state == PaceState::NoGoal) return pace;

    const Fraction scale(pace.is_money ? 1 : 100);
    const std::int64_t days_left = pace.all_days - pace.elapsed_days;
    if (pace.elapsed_days > 0) {
        pace.so_far = nearest(Fraction(pace.done) * scale / Fraction(pace.elapsed_days));
        const Fraction end = Fraction(pace.done) * Fraction(pace.all_days, pace.elapsed_days);
        pace.projection = pace.is_money ? nearest(end) : shown(end.floor());
    }
    if (days_left > 0) pace.needed = nearest(Fraction(pace.gap) * scale / Fraction(days_left));
    if (pace.is_money) fill_coverage(plan, pace);
    return pace;
}

}  // namespace core::target
