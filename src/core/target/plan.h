// A target plan: what the rep typed, and nothing that follows from it.
#pragma once

#include "core/calendar.h"
#include "core/currency.h"
#include "core/document.h"
#include "core/target/rate.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core::target {

// One step of the chain. Stages are kept outermost first; the last is what the goal counts, and its
// `to_next` is kept but not used, so that reordering loses no rate.
struct Stage {
    Id id;
    std::string name;
    Rate to_next;
    std::int32_t sdr_share_bp =
        0;  // basis points of the stage's work done by the SDR; the rest is the AE's
    bool operator==(const Stage&) const = default;
};

enum class Goal { Revenue, Deals };

inline constexpr std::int64_t max_amount =
    1'000'000'000'000'000;  // 10^15, of units or of whole currency
inline constexpr std::size_t max_stages = 12;
inline constexpr std::size_t min_stages = 2;
inline constexpr std::size_t max_name_bytes = 300;  // 100 UTF-16 units, as many as a field takes

struct Plan {
    Id id;
    std::string name;
    bool is_sample = false;
    std::int64_t created_ms = 0;  // Unix time; orders the list
    Goal goal = Goal::Revenue;
    Currency currency;  // decides what a minor unit is
    std::int64_t quota_minor = 0;
    std::int64_t booked_minor = 0;
    std::int64_t deal_size_minor = 0;
    std::int64_t deals = 0;  // the goal in Deals mode
    Date start;              // both days belong to the period
    Date end;
    std::vector<Stage> stages;
    bool operator==(const Plan&) const = default;
};

}  // namespace core::target
