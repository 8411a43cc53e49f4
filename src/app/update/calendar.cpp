// A plan's calendar: work week, holidays, leave, ramp.
#include "app/update/plan_edit.h"
#include "core/utf8.h"

#include <algorithm>
#include <string>
#include <vector>

namespace app {

namespace {

using core::target::DayOff;
using core::target::Leave;
using core::target::Plan;
using core::target::Ramp;

Ramp within(const Ramp& ramp) {
    return {std::clamp(ramp.start_bp, 0, 10'000), std::clamp(ramp.step_bp, 0, 10'000)};
}

std::string line(const std::string& text) {
    return core::clean_line(text, core::target::max_name_bytes);
}

std::vector<DayOff>::iterator find_holiday(Plan& plan, core::Date date) {
    return std::ranges::find(plan.holidays, date, &DayOff::date);
}

void sort_leaves(Plan& plan) { std::ranges::sort(plan.leaves, core::target::before); }

}  // namespace

void apply(Turn& turn, const SetWorkWeek& action) {
    edit_plan(turn, action.plan, "change work week", Step::Closed, [&](Plan& plan) {
        plan.week.days = static_cast<std::uint8_t>(action.week.days & 0x7F);
    });
}

void apply(Turn& turn, const SetWeekStart& action) {
    edit_plan(turn, action.plan, "change first day of the week", Step::Closed,
              [&](Plan& plan) { plan.week_starts = action.starts; });
}

void apply(Turn& turn, const SetFiscalYear& action) {
    if (action.year.first_month < 1 || action.year.first_month > 12) return;
    edit_plan(turn, action.plan, "change fiscal year", Step::Closed,
              [&](Plan& plan) { plan.fiscal_year = action.year; });
}

void apply(Turn& turn, const AddHolidays& action) {
    edit_plan(turn, action.plan, "add holidays", Step::Closed, [&](Plan& plan) {
        for (const DayOff& day : action.days) {
            if (find_holiday(plan, day.date) != plan.holidays.end()) continue;
            if (plan.holidays.size() >= core::target::max_days_off) break;
            plan.holidays.push_back({day.date, line(day.name)});
        }
        std::ranges::sort(plan.holidays, {}, &DayOff::date);
    });
}

void apply(Turn& turn, const RenameHoliday& action) {
    edit_plan(turn, action.plan, "rename holiday", Step::Open, [&](Plan& plan) {
        const auto day = find_holiday(plan, action.date);
        if (day != plan.holidays.end()) day->name = line(action.name);
    });
}

void apply(Turn& turn, const RemoveHoliday& action) {
    edit_plan(turn, action.plan, "remove holiday", Step::Closed, [&](Plan& plan) {
        std::erase_if(plan.holidays, [&](const DayOff& day) { return day.date == action.date; });
    });
}

void apply(Turn& turn, const AddLeave& action) {
    edit_plan(turn, action.plan, "add leave", Step::Closed, [&](Plan& plan) {
        if (plan.leaves.size() >= core::target::max_days_off) return;
        Leave leave = action.leave;
        leave.id = turn.moment.fresh;
        leave.name = line(leave.name);
        plan.leaves.push_back(leave);
        sort_leaves(plan);
    });
}

void apply(Turn& turn, const SetLeave& action) {
    edit_plan(turn, action.plan, "change leave", Step::Open, [&](Plan& plan) {
        const auto leave = std::ranges::find(plan.leaves, action.leave.id, &Leave::id);
        if (leave == plan.leaves.end()) return;
        *leave = action.leave;
        leave->name = line(leave->name);
        sort_leaves(plan);
    });
}

void apply(Turn& turn, const RemoveLeave& action) {
    edit_plan(turn, action.plan, "remove leave", Step::Closed, [&](Plan& plan) {
        std::erase_if(plan.leaves, [&](const Leave& leave) { return leave.id == action.leave; });
    });
}

void apply(Turn& turn, const SetRamp& action) {
    edit_plan(turn, action.plan, "change ramp", Step::Open,
              [&](Plan& plan) { plan.ramp = within(action.ramp); });
}

void apply(Turn& turn, const SetWeekMinutes& action) {
    edit_plan(turn, action.plan, "change hours a week", Step::Open, [&](Plan& plan) {
        plan.week_minutes = std::clamp<std::int64_t>(action.minutes, 0, core::target::max_minutes);
    });
}

}  // namespace app
