// What a plan's calendar means, in sentences.
#pragma once

#include "core/number.h"
#include "core/target/plan.h"

#include <cstddef>
#include <string>

namespace core::target {

// "64 working days: 66 weekdays without 2 days off." Where the period ends before it starts, that.
std::string working_days_sentence(const Plan& plan, const NumberStyle& style);

// "Week 1 asks for 20 % of a full week, week 5 for all of it." `weeks`: how many the period has.
std::string ramp_sentence(const Ramp& ramp, std::size_t weeks, const NumberStyle& style);

// What a holiday does to the period, where it takes no working day: "outside the period", "a
// Saturday, off anyway"; empty where it takes one.
std::string holiday_note(const Plan& plan, const DayOff& holiday);

// "takes 5 working days", "outside the period", "takes no working day".
std::string leave_note(const Plan& plan, const Leave& leave, const NumberStyle& style);

// The last day on which work on the stage still helps: "Friday 12 September 2025", or "none in this
// period"; short: "Fri 12 Sep 2025", or "none".
std::string last_useful_text(const Plan& plan, std::size_t stage, bool is_short = false);

// Until when the outermost stage still helps, and whether that is past; empty where its work helps
// to the period's end, on no day at all (too_late_sentence says that), or the period is over.
struct UsefulUntil {
    std::string sentence;
    bool is_past = false;
    bool operator==(const UsefulUntil&) const = default;
};
UsefulUntil useful_until(const Plan& plan, Date today);

// Of the innermost stage that has no such day, why; empty where all have one.
std::string too_late_sentence(const Plan& plan, const NumberStyle& style);

}  // namespace core::target
