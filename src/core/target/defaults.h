// The plan that a new user meets and the one that "New plan" gives.
#pragma once

#include "core/target/plan.h"

#include <array>
#include <cstdint>
#include <vector>

namespace core::target {

inline constexpr std::size_t default_stage_count = 6;
inline constexpr std::size_t default_activity_count = 5;

// The weekly starting goals of an AE (domain.md, "Arithmetic").
std::vector<Activity> default_activities(const std::array<Id, default_activity_count>& ids);

// The ids of a default plan's parts.
struct DefaultIds {
    std::array<Id, default_stage_count> stages;
    std::array<Id, default_activity_count> activities;
};

// The default chain (domain.md, Terms) with the rates of Arithmetic 2, the default activities, an
// average deal of $60,000 and no quota yet, so that one number typed gives a whole plan.
Plan default_plan(Id id, const DefaultIds& ids, Period period, std::int64_t created_ms);

// "Sample quarter", a quota of $1,000,000. Its ids never change: two tabs that both create it on
// first start create the same document.
Plan sample_plan(Period period, std::int64_t created_ms);

}  // namespace core::target
