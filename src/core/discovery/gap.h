// What lies between the buyer's goal and what their plan delivers, and what waiting costs.
#pragma once

#include "core/discovery/figures.h"
#include "core/number.h"

#include <cstdint>
#include <optional>
#include <string>

namespace core::discovery {

enum class GapState { NoGoal, NoPlan, Met, Open };
enum class TimelineState { None, Past, UnderAWeek, Weeks };

// domain.md, Discovery 4.
struct Gap {
    GapState state = GapState::NoGoal;
    std::int64_t units = 0;                  // goal - plan, never below 0
    std::optional<std::int64_t> cost_minor;  // units x the value of one; absent where not said
    TimelineState timeline = TimelineState::None;
    std::int64_t days = 0;  // from today to the timeline; 0 unless it is to come
    // Cost over weeks (days / 7, exact), to the nearest minor unit, halves up. Absent without a
    // cost, and where less than a week is left: then it is the cost itself.
    std::optional<std::int64_t> cost_a_week_minor;
    bool operator==(const Gap&) const = default;
};

// Amounts above 10^18 minor units are absent.
Gap gap_of(const Figures& figures, Date today);

// One sentence that can be read back to the buyer, with their own numbers only: "You want 100
// hires, and your plan delivers 70, which leaves a gap of 30, worth $360,000 at $12,000 each:
// waiting costs $12,000 a week over the 30 weeks to 1 Jan 2027." Nothing of what we make of it: a
// timeline that is past is left out. Empty where there is no goal or no plan.
std::string gap_sentence(const Figures& figures, const Gap& gap, const NumberStyle& style);

}  // namespace core::discovery
