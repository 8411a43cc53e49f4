// What was done, by the weeks of a plan.
#pragma once

#include "core/number.h"
#include "core/result.h"
#include "core/target/plan.h"
#include "core/work_calendar.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace core::target {

// The place among the weeks of the plan's period of the one that holds `day`; nullopt: the day is
// in none. The first week may be cut by the period's start: the days before belong to it all the
// same, since what was done is counted by whole weeks.
std::optional<std::size_t> done_week_at(const Plan& plan, Date day);

// What is done of a stage or an activity in each of the plan's weeks, as weeks_of() gives them.
std::vector<std::int64_t> done_by_week(const Plan& plan, const Id& what,
                                       std::span<const Week> weeks);

// The same over all weeks that touch the period, at most max_amount.
std::int64_t done_in_period(const Plan& plan, const Id& what);

// A count as it is typed: "412" is 412, "+3" three more than `former`, "412 + 3" 415, nothing 0.
// Error: in words; a sum above max_amount too.
Result<std::int64_t> parse_done(std::string_view text, std::int64_t former,
                                const NumberStyle& style);

}  // namespace core::target
