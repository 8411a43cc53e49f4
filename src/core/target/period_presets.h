// The fiscal periods around a day, as presets of a plan's period.
#pragma once

#include "core/calendar.h"
#include "core/fiscal.h"

#include <string>
#include <vector>

namespace core::target {

struct PeriodPreset {
    std::string caption;  // "This quarter (1 Oct to 31 Dec 2026)"
    Period period;
    bool operator==(const PeriodPreset&) const = default;
};

// This, the next and the previous month, quarter and year, in this order. What would lie beyond
// the years 1 to 9999 is left out.
std::vector<PeriodPreset> period_presets(const FiscalYear& year, Weekday week_starts, Date today);

}  // namespace core::target
