// Whether the goal is reached at the pace so far, and whether the open pipeline covers the rest.
#pragma once

#include "core/fraction.h"
#include "core/target/plan.h"
#include "core/target/requirement.h"

#include <cstdint>
#include <optional>

namespace core::target {

enum class PaceState {
    NoGoal,        // nothing is asked for yet
    NoWorkingDay,  // the period has none
    NotStarted,
    Running,
    Over
};

enum class WinRateFrom { Plan, LastStep, Nowhere };

// domain.md, Arithmetic 4. Amounts are minor units where the goal is revenue, else whole items of
// the goal's stage; each is absent where it has no meaning or is above 10^18.
struct Pace {
    PaceState state = PaceState::NoGoal;
    bool is_money = true;
    std::int64_t goal = 0;
    // So far. Money: Plan::booked_minor, which is signed outside of the weeks that the plan counts,
    // and for each won deal of those weeks the average deal size.
    std::int64_t done = 0;
    std::int64_t gap = 0;           // goal - done, never below 0
    std::int64_t elapsed_days = 0;  // the owner's working days up to and including today
    std::int64_t all_days = 0;      // of the period

    // A day, to the nearest minor unit or hundredth of an item.
    std::optional<std::int64_t> so_far;  // absent before the first working day
    std::optional<std::int64_t> needed;  // of the days after today; absent where there are none
    // At the period's end if it goes on like that: to the nearest minor unit, items rounded down.
    std::optional<std::int64_t> projection;

    // Money only.
    WinRateFrom win_rate_from = WinRateFrom::Nowhere;
    Rate win_rate;
    std::optional<std::int64_t> pipeline_needed;      // gap / win rate, up to a whole unit of money
    std::optional<std::int64_t> coverage_hundredths;  // pipeline / gap; absent where the gap is 0
    std::optional<std::int64_t> coverage_needed_hundredths;  // 1 / win rate
    bool is_covered = false;                                 // by the exact values

    bool operator==(const Pace&) const = default;
};

Pace pace_of(const Plan& plan, const Requirement& requirement, Date today);

}  // namespace core::target
