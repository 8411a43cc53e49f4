// A small square for each day; forms tell them apart as well as colours.
#include "ui/target/period_picture.h"

#include "core/date_words.h"
#include "core/isolate.h"
#include "core/number.h"
#include "core/target/calendar_words.h"
#include "core/target/plan_calendar.h"
#include "core/target/requirement.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace ui {
namespace {

using core::target::Plan;

constexpr int week_days = 7;
constexpr float most_cell = 18, month_h = 18, legend_h = 20, swatch = 12;

enum class Day { Worked, TooLate, Off, WeekOff };

struct Days {
    core::WorkCalendar calendar;
    core::WorkCalendar pattern;  // the week without holidays and leave
    std::vector<core::Week> weeks;
    std::optional<core::Date> last_useful;  // of the outermost stage

    Day kind(core::Date date) const {
        if (!core::is_working_day(pattern, date)) return Day::WeekOff;
        if (!core::is_working_day(calendar, date)) return Day::Off;
        return last_useful && date <= *last_useful ? Day::Worked : Day::TooLate;
    }
};

Days days_of(const Plan& plan) {
    const core::Period period = core::target::period_of(plan);
    Days days{core::target::calendar_of(plan), {plan.week, plan.week_starts, {}}, {}, {}};
    days.weeks = core::weeks_of(days.calendar, period, core::target::max_weeks);
    days.last_useful =
        core::last_useful_day(days.calendar, period, core::target::lag_to_goal(plan, 0));
    return days;
}

void draw_day(Frame& frame, Day kind, const Rect& cell) {
    const Theme& theme = frame.theme;
    const float third = std::floor(cell.w / 3);
    switch (kind) {
        case Day::Worked: frame.paint.fill(cell, theme.accent, 2); break;
        case Day::TooLate:
            frame.paint.fill(cell, theme.accent_soft, 2);
            frame.paint.outline(cell, theme.accent, 2);
            break;
        case Day::Off:
            frame.paint.outline(cell, theme.caution, 2);
            frame.paint.fill(
                {cell.x + third, cell.y + third, cell.w - third * 2, cell.h - third * 2},
                theme.caution);
            break;
        // No line of high contrast, which would be the strongest of all.
        case Day::WeekOff: frame.paint.fill(cell, mix(theme.surface, theme.text, 0.12F), 2); break;
    }
}

void draw_today(Frame& frame, const Rect& cell) {
    frame.paint.outline({cell.x - 2, cell.y - 2, cell.w + 4, cell.h + 4}, frame.theme.text, 3, 2);
}

// Above the first week of each month, where there is room.
void draw_months(Frame& frame, const Days& days, Point at, float step) {
    float free_from = at.x;
    for (std::size_t i = 0; i < days.weeks.size(); ++i) {
        const core::CivilDate last = core::civil_of(days.weeks[i].last);
        const bool begins = i == 0 || last.day <= week_days;
        const float x = at.x + step * static_cast<float>(i);
        if (!begins || x < free_from) continue;
        const int month = i == 0 ? core::civil_of(days.weeks[i].first).month : last.month;
        const std::string name = core::name_of_month(month).substr(0, 3);
        free_from =
            x + space::s + frame.paint.text(name, type::secondary, x, at.y, frame.theme.secondary);
    }
}

// What the squares mean, in as many lines as they need. Returns the height.
float draw_legend(Frame& frame, const Plan& plan, const Days& days, Point at, float w) {
    struct Item {
        Day kind;
        std::string text;
    };
    std::vector<Item> items{{Day::Worked, "Worked"}, {Day::Off, "Holiday or leave"}};
    if (days.last_useful != core::last_useful_day(days.calendar, core::target::period_of(plan), 0))
        items.push_back({Day::TooLate, "Too late for " + core::isolated(plan.stages.front().name)});
    items.push_back({Day::WeekOff, "Free"});
    float x = at.x;
    float y = at.y;
    const auto place = [&](const std::string& text, const auto& draw_swatch) {
        const float room = w - swatch - space::xs;
        const std::string shown = frame.paint.shortened(text, type::secondary, room);
        const float own = swatch + space::xs + frame.paint.width_of(shown, type::secondary);
        if (x > at.x && x + own > at.x + w) {
            x = at.x;
            y += legend_h;
        }
        draw_swatch(Rect{x, y + 3, swatch, swatch});
        frame.paint.text(shown, type::secondary, x + swatch + space::xs, y, frame.theme.secondary);
        x += own + space::l;
    };
    for (const Item& item : items)
        place(item.text, [&](const Rect& cell) { draw_day(frame, item.kind, cell); });
    place("Today", [&](const Rect& cell) {
        draw_today(frame, {cell.x + 2, cell.y + 2, cell.w - 4, cell.h - 4});
    });
    return y + legend_h - at.y;
}

std::string told(const Frame& frame, const Plan& plan, const Days& days) {
    const auto& numbers = frame.state.environment.numbers;
    const core::Date today = frame.state.today;
    std::string text = "Days of the period. " + core::target::working_days_sentence(plan, numbers);
    if (plan.start <= today && today <= plan.end)
        text += " Today is " + core::format_long(today) + ".";
    if (days.last_useful)
        text += " The last useful day for " + core::isolated(plan.stages.front().name) + " is " +
                core::format_long(*days.last_useful) + ".";
    return text;
}

}  // namespace

float draw_period_picture(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    const Days days = days_of(plan);
    if (days.weeks.empty() || days.weeks.back().last < plan.end || plan.stages.empty()) return 0;
    const auto count = static_cast<float>(days.weeks.size());
    const float step = std::min(most_cell, (w - 4) / count);
    const float cell = std::max(2.0F, std::floor(step) - (step > 8 ? 3.0F : 1.0F));
    const Point grid{at.x + 2, at.y + month_h + 2};
    draw_months(frame, days, {grid.x, at.y}, step);
    for (std::size_t i = 0; i < days.weeks.size(); ++i) {
        const core::Date first = core::week_start(days.calendar, days.weeks[i].first);
        for (int row = 0; row < week_days; ++row) {
            const core::Date date{first.days + row};
            if (date < plan.start || date > plan.end) continue;
            const Rect rect{grid.x + step * static_cast<float>(i),
                            grid.y + step * static_cast<float>(row), cell, cell};
            draw_day(frame, days.kind(date), rect);
            if (date == frame.state.today) draw_today(frame, rect);
        }
    }
    float h = month_h + step * week_days + space::s;
    h += draw_legend(frame, plan, days, {at.x, at.y + h}, w);
    frame.add({.id = id,
               .role = a11y::Role::Picture,
               .rect = {at.x, at.y, w, h},
               .name = told(frame, plan, days)});
    return h;
}

}  // namespace ui
