// Shares, chances and hours as people read them.
#pragma once

#include "core/fraction.h"
#include "core/number.h"
#include "core/target/rate.h"

#include <cstdint>
#include <string>

namespace core::target {

// A rate as it was entered: "2 %", "6 of 20".
std::string rate_text(Rate rate, const NumberStyle& style);

// A share to the nearest hundredth of a percent: "33.33 %". Precondition: at most 1.
std::string percent_text(const Fraction& share, const NumberStyle& style);

// A chance in whole percent: "57 %". What rounds to one of the ends without being there is "over 99
// %" or "under 1 %".
std::string chance_text(double chance);

// "45 minutes", "1 hour", "12.5 hours": from an hour on to the nearest tenth of one.
std::string hours_text(std::int64_t minutes, const NumberStyle& style);

}  // namespace core::target
