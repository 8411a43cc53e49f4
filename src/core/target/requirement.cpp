// What a plan asks for: rounds once, to whole deals, and carries exact fractions from there.
#include "core/target/requirement.h"

#include "core/apportion.h"

#include <algorithm>
#include <array>

namespace core::target {
namespace {

constexpr std::int64_t days_per_week = 5;

std::int64_t divide_up(std::int64_t a, std::int64_t b) { return a / b + (a % b != 0 ? 1 : 0); }

StageNeed need_of(const Fraction& exact, const Stage& stage, std::int64_t working_days) {
    StageNeed need;
    const std::optional<std::int64_t> units = exact.ceil();
    if (!units || *units > max_amount) {
        need.reach = Reach::Beyond;
        return need;
    }
    need.exact = exact;
    need.units = *units;
    if (working_days > 0) {
        need.per_week = exact.ceil_of_share(days_per_week, working_days).value_or(0);
        need.per_working_day = exact.ceil_of_share(1, working_days).value_or(0);
    }
    const std::int64_t sdr = std::clamp<std::int64_t>(stage.sdr_share_bp, 0, basis_points);
    const std::array<std::int64_t, 2> shares{sdr, basis_points - sdr};
    const std::vector<std::int64_t> parts = split_by_shares(need.units, shares);
    need.sdr_units = parts[0];
    need.ae_units = parts[1];
    return need;
}

}  // namespace

Requirement require(const Plan& plan) {
    Requirement result;
    result.working_days = working_days(plan.start, plan.end);
    if (plan.goal == Goal::Deals) {
        result.deals = plan.deals;
    } else if (plan.quota_minor > plan.booked_minor) {
        result.gap_minor = plan.quota_minor - plan.booked_minor;
        if (plan.deal_size_minor <= 0) {
            result.missing = Missing::DealSize;
            return result;
        }
        result.deals = divide_up(result.gap_minor, plan.deal_size_minor);
    }
    if (result.working_days == 0) result.missing = Missing::Period;

    result.stages.resize(plan.stages.size());
    Reach reach = Reach::Reachable;
    Fraction exact(result.deals);
    for (std::size_t i = plan.stages.size(); i-- > 0;) {  // from the goal outwards
        const Stage& stage = plan.stages[i];
        if (i + 1 < plan.stages.size()) {
            if (stage.to_next.numerator == 0) reach = Reach::Unreachable;
            // Beyond stays beyond: a rate is at most 1. Not carrying it on is what bounds the
            // fractions.
            if (reach == Reach::Reachable)
                exact = exact / Fraction(stage.to_next.numerator, stage.to_next.denominator);
        }
        if (reach == Reach::Reachable) {
            result.stages[i] = need_of(exact, stage, result.working_days);
            reach = result.stages[i].reach;
        } else {
            result.stages[i].reach = reach;
        }
    }
    return result;
}

}  // namespace core::target
