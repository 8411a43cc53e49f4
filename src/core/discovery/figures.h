// The buyer's goal and plan as numbers.
#pragma once

#include "core/calendar.h"
#include "core/currency.h"

#include <cstdint>
#include <optional>
#include <string>

namespace core::discovery {

struct Figures {
    std::optional<std::int64_t> goal;  // so many units; 0 to max_number
    std::optional<std::int64_t> plan;  // what their own plan delivers of it
    std::string unit;                  // "hires"
    std::optional<Date> goal_date;     // by when they want it
    std::optional<Date> plan_date;     // by when their plan delivers
    Currency currency;
    std::int64_t unit_value_minor = 0;  // what one unit is worth to them; 0: not said
    std::optional<Date> timeline;       // when a solution has to work
    std::optional<Date> budget_date;    // when there is money
    bool operator==(const Figures&) const = default;
};

}  // namespace core::discovery
