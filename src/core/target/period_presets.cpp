// This, next and previous: fiscal periods by stepping over their ends.
#include "core/target/period_presets.h"

#include "core/date_words.h"

#include <string_view>

namespace core::target {
namespace {

struct Unit {
    std::string_view name;
    Period (*holding)(const FiscalYear&, Weekday, Date);
};

constexpr Unit units[] = {
    {"month", fiscal_month_of},
    {"quarter", fiscal_quarter_of},
    {"year", fiscal_year_of},
};

bool is_in_calendar(Date date) {
    static const Date first = date_of({1, 1, 1}).value_or(Date{});
    static const Date last = date_of({9999, 12, 31}).value_or(Date{});
    return first <= date && date <= last;
}

}  // namespace

std::vector<PeriodPreset> period_presets(const FiscalYear& year, Weekday week_starts, Date today) {
    std::vector<PeriodPreset> presets;
    const auto add = [&](std::string_view which, const Unit& unit, Date date) {
        if (!is_in_calendar(date)) return;
        const Period period = unit.holding(year, week_starts, date);
        presets.push_back(
            {std::string(which) + " " + std::string(unit.name) + " (" + format_span(period) + ")",
             period});
    };
    for (const Unit& unit : units) {
        const Period now = unit.holding(year, week_starts, today);
        add("This", unit, today);
        add("Next", unit, {now.last.days + 1});
        add("Previous", unit, {now.first.days - 1});
    }
    return presets;
}

}  // namespace core::target
