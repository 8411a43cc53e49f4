// Sentences about working days, ramps, days off and last useful days.
#include "core/target/calendar_words.h"
#include "core/isolate.h"

#include "core/date_words.h"
#include "core/target/plan_calendar.h"
#include "core/target/requirement.h"
#include "core/target/schedule.h"
#include "core/target/summary.h"

#include <algorithm>

namespace core::target {
namespace {

std::string counted(std::int64_t count, const char* thing, const NumberStyle& style) {
    return format_count(count, style) + " " + thing + (count == 1 ? "" : "s");
}

std::string percent(std::int64_t bp, const NumberStyle& style) {
    return format_scaled(bp, 2, true, style) + " %";
}

// The first week that asks for all, from 0; `weeks` where none of them does.
std::size_t full_week(const Ramp& ramp, std::size_t weeks) {
    std::size_t week = 0;
    while (week < weeks && ramp_bp(ramp, week) < basis_points) ++week;
    return week;
}

}  // namespace

std::string working_days_sentence(const Plan& plan, const NumberStyle& style) {
    if (plan.end < plan.start) return "The period ends before it starts. Choose a later end.";
    const std::int64_t days = working_days(calendar_of(plan), plan.start, plan.end);
    const WorkCalendar pattern{plan.week, plan.week_starts, {}};
    const std::int64_t all = working_days(pattern, plan.start, plan.end);
    std::string text = counted(days, "working day", style);
    if (all == days) return text + ", none of them off.";
    text += ": " + (plan.week == WorkWeek{} ? counted(all, "weekday", style)
                                            : counted(all, "day", style) + " of the work week");
    return text + " without " + counted(all - days, "day", style) + " off.";
}

std::string ramp_sentence(const Ramp& ramp, std::size_t weeks, const NumberStyle& style) {
    const std::int64_t start = ramp_bp(ramp, 0);
    if (start >= basis_points) return "Every week asks for a full week.";
    if (weeks <= 1 || ramp_bp(ramp, weeks - 1) == start) {
        if (start == 0) return "No week asks for anything: raise the start or the step.";
        return "Every week asks for " + percent(start, style) + " of a full week.";
    }
    std::string text =
        "Week 1 asks for " + (start == 0 ? "nothing" : percent(start, style) + " of a full week");
    const std::size_t full = full_week(ramp, weeks);
    if (full < weeks) return text + ", week " + std::to_string(full + 1) + " for all of it.";
    return text + ", week " + std::to_string(weeks) + ", the last, for " +
           percent(ramp_bp(ramp, weeks - 1), style) + ".";
}

std::string holiday_note(const Plan& plan, const DayOff& holiday) {
    if (holiday.date < plan.start || holiday.date > plan.end) return "outside the period";
    if (is_working_day({plan.week, plan.week_starts, {}}, holiday.date)) return {};
    return "a " + name_of(weekday_of(holiday.date)) + ", off anyway";
}

std::string leave_note(const Plan& plan, const Leave& leave, const NumberStyle& style) {
    if (leave.last < plan.start || leave.first > plan.end) return "outside the period";
    const std::int64_t days = days_taken(plan, leave);
    return days == 0 ? "takes no working day" : "takes " + counted(days, "working day", style);
}

std::string last_useful_text(const Plan& plan, std::size_t stage, bool is_short) {
    const auto day = last_useful_day(calendar_of(plan), period_of(plan), lag_to_goal(plan, stage));
    if (!day) return is_short ? "none" : "none in this period";
    if (!is_short) return format_long(*day);
    return core::name_of(weekday_of(*day)).substr(0, 3) + " " + format_short(*day);
}

UsefulUntil useful_until(const Plan& plan, Date today) {
    if (plan.stages.empty() || today > plan.end || lag_to_goal(plan, 0) == 0) return {};
    const auto day = last_useful_day(calendar_of(plan), period_of(plan), lag_to_goal(plan, 0));
    if (!day) return {};
    const std::string names = plural(plan.stages.front().name, 2);
    const std::string date = format_short(*day);
    if (today <= *day) return {"The last " + names + " that still help are those of " + date + "."};
    return {"The last " + names + " that could still end in this period were those of " + date +
                ": what is begun now is for the next one.",
            true};
}

std::string too_late_sentence(const Plan& plan, const NumberStyle& style) {
    const std::int64_t days = working_days(calendar_of(plan), plan.start, plan.end);
    if (days == 0) return "The period has no working day.";
    for (std::size_t i = plan.stages.size(); i > 0; --i) {
        const std::int64_t lag = lag_to_goal(plan, i - 1);
        if (lag < days) continue;
        return "It takes " + counted(lag, "working day", style) + " from " +
               isolated(plan.stages[i - 1].name) + " to " +
               isolated(plan.stages[goal_index(plan)].name) + ", and the period has " +
               format_count(days, style) +
               ": work that begins there can't end in this period, so the plan asks for none.";
    }
    return {};
}

}  // namespace core::target
