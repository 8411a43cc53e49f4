// What a plan asks for week by week: each stage's need over the weeks in which work on it still
// helps.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "core/work_calendar.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core::target {

// The share of a full week that a ramp asks for in the week with number `week`, from 0: start,
// start + step, ... up to 10,000 basis points.
std::int64_t ramp_bp(const Ramp& ramp, std::size_t week);

// What one person's calendar says of a plan's period.
struct WorkPlan {
    WorkCalendar calendar;
    Ramp ramp;
    std::vector<Week> weeks;  // of the period, at most max_weeks
};
WorkPlan work_plan_of(const Plan& plan);                                         // the plan's owner
WorkPlan work_plan_of(const Plan& plan, const Rep& rep);                         // one rep
WorkPlan work_plan_of(const Plan& plan, const Rep& rep, WorkCalendar calendar);  // known already

// Of the whole period, which is the one that the weeks are of.
std::int64_t working_days(const WorkPlan& work, Period period);

// The weeks of which every working day helps work that takes `lag_days` more, and how many do of
// the week after them.
struct UsefulWeeks {
    std::size_t whole = 0;
    std::int64_t days_after = 0;
};
UsefulWeeks useful_weeks(const WorkPlan& work, Period period, std::int64_t lag_days);

// Working days of each week from `from` on up to the last useful day for work that takes
// `lag_days` more, times the week's ramp. All zero: there is none.
std::vector<std::int64_t> useful_weights(const WorkPlan& work, Period period, std::int64_t lag_days,
                                         Date from);

// `units` over weeks by largest remainder, ties to the earlier week (domain.md, Arithmetic 6); an
// empty list where every weight is zero, as there is no week to do them in.
std::vector<std::int64_t> split_over_weeks(std::int64_t units,
                                           std::span<const std::int64_t> weights);

struct StageSchedule {
    // domain.md, Arithmetic 13: work after it belongs to the next period. nullopt: the lags are
    // longer than the period, and `weekly` is empty.
    std::optional<Date> last_useful;
    std::vector<std::int64_t> weekly;   // sums to the units
    std::vector<std::int64_t> weights;  // that they were split by; one each
    bool operator==(const StageSchedule&) const = default;
};

struct Schedule {
    std::vector<Week> weeks;
    std::vector<StageSchedule> stages;  // in the plan's order; empty where there are no numbers
    bool operator==(const Schedule&) const = default;
};

// Each stage's units over the whole period. Lag 0 everywhere and no ramp give the flat plan: 100
// over 11 five-day weeks, one of four days and one of three are 8 x 11, 7, 5.
Schedule schedule_of(const Plan& plan, const Requirement& requirement);

// The place of the week that holds the day; nullopt: the period does not.
std::optional<std::size_t> week_at(std::span<const Week> weeks, Date day);

}  // namespace core::target
