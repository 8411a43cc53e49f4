// What was done against what was planned, week by week and to date.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "core/work_calendar.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core::target {

enum class Standing {
    None,    // there is nothing to compare with: no goal, or the period has not begun
    Behind,  // less is done than the goal to date
    OnPace,
    Ahead
};

// A stage or an activity over the plan's weeks. A count and a goal are at most max_amount a week.
struct Tracked {
    Id what;
    std::string name;
    bool is_stage = true;
    std::vector<std::int64_t> goals = {};  // by week; empty: there are no numbers, or no useful day
    std::vector<std::int64_t> done = {};   // by week
    std::int64_t goal_total = 0;
    std::int64_t done_total = 0;
    // Of the weeks that ended before today's the whole goal, of today's week its part by working
    // days up to and including today, rounded down. Of a stage never above its even share of the
    // total by then, rounded up: a year's four deals are due in its first weeks by the rule of
    // whole parts, and nobody is behind for that. An activity's goals count from the week in which
    // the plan was made, or the first one with a count of it.
    std::int64_t goal_to_date = 0;
    std::int64_t done_to_date = 0;  // up to and including today's week
    Standing standing = Standing::None;
    bool operator==(const Tracked&) const = default;
};

struct Progress {
    std::vector<Week> weeks;               // of the period, at most max_weeks
    std::optional<std::size_t> this_week;  // that holds today
    // The stages of the chain from the outermost to the goal's, then the activities.
    std::vector<Tracked> rows;
    bool operator==(const Progress&) const = default;
};

Progress progress_of(const Plan& plan, const Requirement& requirement, Date today);

// The goal of an activity in the week with number `week`: its weekly goal by the week's share of
// the days that the owner works a week, times the ramp, rounded half up.
std::int64_t activity_goal(const Plan& plan, const Activity& activity, const Week& week,
                           std::size_t number);

}  // namespace core::target
