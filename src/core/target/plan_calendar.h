// The working days of a plan's people.
#pragma once

#include "core/holiday_lists.h"
#include "core/target/plan.h"
#include "core/work_calendar.h"

#include <span>
#include <vector>

namespace core::target {

Period period_of(const Plan& plan);

// Of the plan's owner: the plan's own week, the holidays, the leaves that name no rep.
WorkCalendar calendar_of(const Plan& plan);

// Of one rep: the rep's week, the holidays, the rep's leaves.
WorkCalendar calendar_of(const Plan& plan, const Rep& rep);

// Working days of the period that the leave takes from its owner by itself: holidays and the days
// off of the week are none.
std::int64_t days_taken(const Plan& plan, const Leave& leave);

// The list's holidays within the period on days that are no holiday of the plan yet.
std::vector<DayOff> holidays_to_add(const Plan& plan, const HolidayList& list);

// The calendars of many reps, without looking through all leaves for each.
class RepCalendars {
public:
    explicit RepCalendars(const Plan& plan);  // which must outlive it

    bool has_leave(const Rep& rep) const { return !leaves_of(rep).empty(); }
    WorkCalendar of(const Rep& rep) const;  // calendar_of(plan, rep)

private:
    std::span<const Leave* const> leaves_of(const Rep& rep) const;

    const Plan& plan_;
    std::vector<const Leave*> leaves_;  // by rep
};

// Most days that the leaves of one person are spread to: a leave may be as long as its owner likes,
// its days count only within the period, which is cut to so many.
inline constexpr std::int32_t max_leave_days = 4'000;

}  // namespace core::target
