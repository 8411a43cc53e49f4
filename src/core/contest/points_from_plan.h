// Points from the plan: what one unit of a stage is worth (domain.md, Arithmetic, rule 15).
#pragma once

#include "core/fraction.h"
#include "core/target/plan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core::contest {

struct StagePoints {
    Id stage;
    std::string name;
    Fraction value_minor;     // deal size x the rates from here to the last stage, exact
    std::int64_t points = 0;  // to the nearest whole, halves up; at most max_points
    bool operator==(const StagePoints&) const = default;
};

// For each stage of the plan, in its order, the last being the deal itself. `minor_per_point`: how
// much money is a point; minor_per_unit(currency) makes 60,000 of a deal 60,000 points. At least 1.
// Rates are those that the plan reckons with. Empty where the plan has no deal size.
std::vector<StagePoints> points_from_plan(const target::Plan& plan, std::int64_t minor_per_point);

}  // namespace core::contest
