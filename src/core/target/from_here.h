// The re-planned path: what is still needed, over the useful days that are left.
#pragma once

#include "core/target/replan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core::target {

struct StagePath {
    std::int64_t useful_days = 0;      // working days left on which work at the stage still helps
    std::vector<std::int64_t> weekly;  // over the plan's weeks, 0 in the past; sums to the rest's
                                       // units; empty: nothing is asked for, or no day is left
    std::int64_t per_week = 0;  // of a full week at the present week's ramp, rounded up; all that
                                // is left where less than that is left
    bool operator==(const StagePath&) const = default;
};

struct FromHere {
    Replan rest;
    std::int64_t ramp_bp = 10'000;  // of the present week, or the period's first: what it asks for
    std::vector<StagePath> stages;  // one for each of rest.stages
    bool operator==(const FromHere&) const = default;
};

// From today on, today included; before the period that is the whole plan.
FromHere from_here(const Plan& plan, const Requirement& requirement, Date today);

}  // namespace core::target
