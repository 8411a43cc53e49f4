// What a plan asks for: the deals, and from them each stage's exact need.
#pragma once

#include "core/fraction.h"
#include "core/target/plan.h"

#include <cstdint>
#include <vector>

namespace core::target {

enum class Reach {
    Reachable,
    Unreachable,  // a rate of 0 % lies between this stage and the goal (domain.md, Arithmetic 5)
    Beyond,       // more than max_amount: no team does this
};

struct StageNeed {
    Reach reach = Reach::Reachable;
    Fraction exact;                    // items over the whole period; meaningful when Reachable
    std::int64_t units = 0;            // ceil(exact)
    std::int64_t per_week = 0;         // ceil(exact x 5 / working days): a full week's work
    std::int64_t per_working_day = 0;  // ceil(exact / working days)
    std::int64_t sdr_units = 0;        // units split by largest remainder, ties to the SDR
    std::int64_t ae_units = 0;
    bool operator==(const StageNeed&) const = default;
};

// Why there are no numbers, when there are none.
enum class Missing { Nothing, DealSize, Period };

struct Requirement {
    Missing missing = Missing::Nothing;
    std::int64_t deals = 0;         // ceil((quota - booked) / deal size), never below 0
    std::int64_t gap_minor = 0;     // quota - booked, never below 0; 0 in Deals mode
    std::int64_t working_days = 0;  // Monday to Friday in [start, end]
    std::vector<StageNeed> stages;  // in the plan's order; empty when the deal size is missing
    bool operator==(const Requirement&) const = default;
};

// domain.md, Arithmetic 1, 2, 3, 5, 6: rounds once, carries the exact fraction down the chain.
// DealSize is missing only in Revenue mode with a gap above 0. A period without a working day
// leaves units right and per_week / per_working_day at 0, and says Period.
Requirement require(const Plan& plan);

}  // namespace core::target
