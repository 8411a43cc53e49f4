// What a deal has come to for a plan, and on which days.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"

#include <array>
#include <cstddef>
#include <optional>

namespace core::discovery {

// What counts in a plan. A loss takes the win's place, and counts in the win rate.
enum class Outcome { Qbm, Winnable, Pov, Won };
inline constexpr std::array<Outcome, 4> all_outcomes{Outcome::Qbm, Outcome::Winnable, Outcome::Pov,
                                                     Outcome::Won};

// The QBM: its first dated accepted meeting while qbm_verdict is met; the winnable opportunity: its
// day while winnable_verdict is met; the POV: its day; the win and the loss: its day while that is
// the account's stage. nullopt: it did not come to that.
struct OutcomeDays {
    std::array<std::optional<Date>, all_outcomes.size()> days{};
    std::optional<Date> lost;

    std::optional<Date>& operator[](Outcome outcome) {
        return days[static_cast<std::size_t>(outcome)];
    }
    const std::optional<Date>& operator[](Outcome outcome) const {
        return days[static_cast<std::size_t>(outcome)];
    }
    bool operator==(const OutcomeDays&) const = default;
};
OutcomeDays outcome_days_of(const Account& account);

}  // namespace core::discovery
