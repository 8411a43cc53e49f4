// What a plan asks for: rounds once, to whole deals, and carries exact fractions from there.
#include "core/target/requirement.h"

#include "core/apportion.h"
#include "core/target/band.h"
#include "core/target/plan_calendar.h"

#include <algorithm>
#include <array>

namespace core::target {
namespace {

std::int64_t divide_up(std::int64_t a, std::int64_t b) { return a / b + (a % b != 0 ? 1 : 0); }

// What is needed is rounded up, what follows is rounded down: nobody can count on part of a deal.
std::optional<std::int64_t> rounded(const Fraction& exact, bool follows) {
    return follows ? exact.floor() : exact.ceil();
}

std::int64_t part_of(const Fraction& exact, std::int64_t multiplier, std::int64_t divisor,
                     bool follows) {
    if (!follows) return exact.ceil_of_share(multiplier, divisor).value_or(0);
    return (exact * Fraction(multiplier, divisor)).floor().value_or(0);
}

StageNeed need_of(const Fraction& exact, const Stage& stage, const Requirement& frame,
                  std::int64_t useful_days, bool follows) {
    StageNeed need;
    need.follows = follows;
    need.useful_days = useful_days;
    const std::optional<std::int64_t> units = rounded(exact, follows);
    if (!units || *units > max_amount) {
        need.reach = Reach::Beyond;
        return need;
    }
    need.exact = exact;
    need.units = *units;
    if (useful_days > 0) {
        need.per_week = part_of(exact, frame.days_a_week, useful_days, follows);
        need.per_working_day = part_of(exact, 1, useful_days, follows);
    }
    const std::int64_t sdr = std::clamp<std::int64_t>(stage.sdr_share_bp, 0, basis_points);
    const std::array<std::int64_t, 2> shares{sdr, basis_points - sdr};
    const std::vector<std::int64_t> parts = split_by_shares(need.units, shares);
    need.sdr_units = parts[0];
    need.ae_units = parts[1];
    return need;
}

// The goal as a number of items of its stage; nullopt: the deal size is missing.
std::optional<std::int64_t> units_of_goal(const Plan& plan, Requirement& result) {
    if (plan.goal == Goal::Deals) return plan.deals;
    if (plan.goal == Goal::Stage) return goal_units(plan);
    if (plan.quota_minor <= plan.booked_minor) return 0;
    result.gap_minor = plan.quota_minor - plan.booked_minor;
    if (plan.deal_size_minor <= 0) return std::nullopt;
    return divide_up(result.gap_minor, plan.deal_size_minor);
}

// Working days of the period up to the last on which work at that stage still reaches the goal.
std::int64_t useful_days(const Plan& plan, const WorkCalendar& calendar, std::size_t index) {
    const std::optional<Date> last =
        last_useful_day(calendar, period_of(plan), lag_to_goal(plan, index));
    return last ? working_days(calendar, plan.start, *last) : 0;
}

void fill_outwards(const Plan& plan, const WorkCalendar& calendar, Requirement& result,
                   std::size_t goal, Fraction exact) {
    Reach reach = Reach::Reachable;
    for (std::size_t i = goal + 1; i-- > 0;) {
        const Stage& stage = plan.stages[i];
        if (i < goal) {
            const Rate rate = rate_at(stage.to_next, plan.level);
            if (rate.numerator == 0) reach = Reach::Unreachable;
            // Beyond stays beyond: a rate is at most 1. Not carrying it on is what bounds the
            // fractions.
            if (reach == Reach::Reachable) exact = exact / share_of(rate);
        }
        if (reach == Reach::Reachable) {
            result.stages[i] = need_of(exact, stage, result, useful_days(plan, calendar, i), false);
            reach = result.stages[i].reach;
        } else {
            result.stages[i].reach = reach;
        }
    }
}

void fill_inwards(const Plan& plan, Requirement& result, std::size_t goal, Fraction exact) {
    for (std::size_t i = goal + 1; i < plan.stages.size(); ++i) {
        exact = exact * share_of(rate_at(plan.stages[i - 1].to_next, plan.level));
        result.stages[i] = need_of(exact, plan.stages[i], result, result.working_days, true);
    }
}

}  // namespace

Rate rate_at(Rate rate, Level level) {
    if (level == Level::Middle || !is_counted(rate)) return rate;
    const Band band = band_of(rate.numerator, rate.denominator);
    return level == Level::Low ? band.low : band.high;
}

std::int64_t lag_to_goal(const Plan& plan, std::size_t index) {
    const std::size_t goal = goal_index(plan);
    std::int64_t lag = 0;
    for (std::size_t i = index; i < goal; ++i) lag += plan.stages[i].lag_days;
    return lag;
}

std::size_t goal_index(const Plan& plan) {
    const std::size_t last = plan.stages.empty() ? 0 : plan.stages.size() - 1;
    if (plan.goal != Goal::Stage) return last;
    for (std::size_t i = 0; i < plan.stages.size(); ++i)
        if (plan.stages[i].id == plan.goal_stage) return i;
    return last;
}

bool has_lost_goal(const Plan& plan) {
    return plan.goal == Goal::Stage && plan.goal_stage &&
           std::ranges::find(plan.stages, plan.goal_stage, &Stage::id) == plan.stages.end();
}

std::int64_t goal_units(const Plan& plan) { return has_lost_goal(plan) ? 0 : plan.goal_units; }

Requirement require(const Plan& plan) {
    Requirement result;
    const WorkCalendar calendar = calendar_of(plan);
    result.working_days = working_days(calendar, plan.start, plan.end);
    result.days_a_week = days_a_week(plan.week);
    const std::optional<std::int64_t> units = units_of_goal(plan, result);
    result.is_empty = units && *units == 0;
    if (!units) {
        result.missing = Missing::DealSize;
        return result;
    }
    if (result.working_days == 0) result.missing = Missing::Period;

    result.stages.resize(plan.stages.size());
    result.deals = *units;
    if (plan.stages.empty()) return result;
    const std::size_t goal = goal_index(plan);
    fill_outwards(plan, calendar, result, goal, Fraction(*units));
    fill_inwards(plan, result, goal, Fraction(*units));
    if (goal + 1 < plan.stages.size()) result.deals = result.stages.back().units;
    return result;
}

}  // namespace core::target
