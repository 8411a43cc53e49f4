// The working days of a plan's people: a week's pattern without holidays and leave.
#include "core/target/plan_calendar.h"

#include <algorithm>

namespace core::target {
namespace {

WorkCalendar without_holidays(const Plan& plan, WorkWeek week) {
    WorkCalendar calendar{week, plan.week_starts, {}};
    calendar.days_off.reserve(plan.holidays.size());
    for (const DayOff& holiday : plan.holidays) calendar.days_off.push_back(holiday.date);
    return calendar;
}

void take_off(WorkCalendar& calendar, const Plan& plan, const Leave& leave) {
    const Date first = std::max(leave.first, plan.start);
    const Date end{plan.start.days + max_leave_days};
    const Date last = std::min({leave.last, plan.end, end});
    if (last < first) return;
    std::vector<Date>& off = calendar.days_off;
    off.reserve(off.size() + static_cast<std::size_t>(last.days - first.days + 1));
    for (Date day = first; day <= last; ++day.days) off.push_back(day);
}

void tidy(WorkCalendar& calendar) {
    std::vector<Date>& off = calendar.days_off;
    std::sort(off.begin(), off.end());
    off.erase(std::unique(off.begin(), off.end()), off.end());
}

WorkCalendar calendar_of(const Plan& plan, WorkWeek week, const Id& rep) {
    WorkCalendar calendar = without_holidays(plan, week);
    for (const Leave& leave : plan.leaves)
        if (leave.rep == rep) take_off(calendar, plan, leave);
    tidy(calendar);
    return calendar;
}

const Id& rep_of(const Leave* leave) { return leave->rep; }

}  // namespace

Period period_of(const Plan& plan) { return {plan.start, plan.end}; }

WorkCalendar calendar_of(const Plan& plan) { return calendar_of(plan, plan.week, Id{}); }

WorkCalendar calendar_of(const Plan& plan, const Rep& rep) {
    return calendar_of(plan, rep.week, rep.id);
}

std::vector<DayOff> holidays_to_add(const Plan& plan, const HolidayList& list) {
    std::vector<DayOff> days;
    for (const Holiday& holiday : list.days) {
        if (holiday.date < plan.start || holiday.date > plan.end) continue;
        if (std::ranges::find(plan.holidays, holiday.date, &DayOff::date) != plan.holidays.end())
            continue;
        days.push_back({holiday.date, holiday.name});
    }
    return days;
}

std::int64_t days_taken(const Plan& plan, const Leave& leave) {
    WorkCalendar calendar{plan.week, plan.week_starts, {}};
    const auto rep = std::ranges::find(plan.reps, leave.rep, &Rep::id);
    if (rep != plan.reps.end()) calendar.week = rep->week;
    for (const DayOff& holiday : plan.holidays) calendar.days_off.push_back(holiday.date);
    return working_days(calendar, std::max(leave.first, plan.start),
                        std::min(leave.last, plan.end));
}

RepCalendars::RepCalendars(const Plan& plan) : plan_(plan) {
    for (const Leave& leave : plan.leaves) leaves_.push_back(&leave);
    if (!std::ranges::is_sorted(leaves_, {}, rep_of)) std::ranges::sort(leaves_, {}, rep_of);
}

std::span<const Leave* const> RepCalendars::leaves_of(const Rep& rep) const {
    const auto found = std::ranges::equal_range(leaves_, rep.id, {}, rep_of);
    return {found.begin(), found.end()};
}

WorkCalendar RepCalendars::of(const Rep& rep) const {
    WorkCalendar calendar = without_holidays(plan_, rep.week);
    for (const Leave* leave : leaves_of(rep)) take_off(calendar, plan_, *leave);
    tidy(calendar);
    return calendar;
}

}  // namespace core::target
