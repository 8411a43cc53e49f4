// The days that one person works: whole weeks by arithmetic, days off by search.
#include "core/work_calendar.h"

#include <algorithm>
#include <bit>

namespace core {
namespace {

constexpr int week_days = 7;

bool is_worked(WorkWeek week, Weekday day) { return (week.days >> static_cast<int>(day) & 1) != 0; }

std::int64_t worked_by_pattern(WorkWeek week, Date first, Date last) {
    const std::int64_t days = std::int64_t{last.days} - first.days + 1;
    std::int64_t worked = days / week_days * days_a_week(week);
    int weekday = static_cast<int>(weekday_of(first));
    for (std::int64_t i = 0; i < days % week_days; ++i, weekday = (weekday + 1) % week_days)
        worked += is_worked(week, static_cast<Weekday>(weekday)) ? 1 : 0;
    return worked;
}

}  // namespace

std::int64_t days_a_week(WorkWeek week) {
    return std::popcount(static_cast<std::uint8_t>(week.days & 0x7F));
}

bool is_working_day(const WorkCalendar& calendar, Date date) {
    return is_worked(calendar.week, weekday_of(date)) &&
           !std::binary_search(calendar.days_off.begin(), calendar.days_off.end(), date);
}

std::int64_t working_days(const WorkCalendar& calendar, Date first, Date last) {
    if (last < first) return 0;
    const auto& off = calendar.days_off;
    const auto from = std::lower_bound(off.begin(), off.end(), first);
    const auto to = std::upper_bound(from, off.end(), last);
    const auto lost = std::count_if(
        from, to, [&](Date day) { return is_worked(calendar.week, weekday_of(day)); });
    return worked_by_pattern(calendar.week, first, last) - lost;
}

Date week_start(const WorkCalendar& calendar, Date date) {
    const int since =
        (static_cast<int>(weekday_of(date)) - static_cast<int>(calendar.week_starts) + week_days) %
        week_days;
    return {date.days - since};
}

std::vector<Week> weeks_of(const WorkCalendar& calendar, Period period, std::size_t most) {
    std::vector<Week> weeks;
    const std::int64_t days = std::int64_t{period.last.days} - period.first.days;
    weeks.reserve(
        std::min(most, static_cast<std::size_t>(std::max<std::int64_t>(days, 0) / 7 + 2)));
    const std::int64_t in_a_week = days_a_week(calendar.week);
    auto off = std::ranges::lower_bound(calendar.days_off, period.first);
    Date first = period.first;
    while (first <= period.last && weeks.size() < most) {
        const Date next{weeks.empty() ? week_start(calendar, first).days + week_days
                                      : first.days + week_days};
        const Date last{std::min(next.days - 1, period.last.days)};
        std::int64_t worked = last.days - first.days + 1 == week_days
                                  ? in_a_week
                                  : worked_by_pattern(calendar.week, first, last);
        for (; off != calendar.days_off.end() && *off <= last; ++off)
            worked -= is_worked(calendar.week, weekday_of(*off)) ? 1 : 0;
        weeks.push_back({first, last, worked});
        first = next;
    }
    return weeks;
}

std::optional<Date> last_useful_day(const WorkCalendar& calendar, Period period,
                                    std::int64_t lag_days) {
    // The last day that has more than `lag_days` working days from it to the end.
    if (lag_days < 0 || working_days(calendar, period.first, period.last) <= lag_days)
        return std::nullopt;
    std::int32_t low = period.first.days;
    std::int32_t high = period.last.days;
    while (low < high) {
        const std::int32_t middle = low + (high - low + 1) / 2;
        if (working_days(calendar, {middle}, period.last) > lag_days)
            low = middle;
        else
            high = middle - 1;
    }
    return Date{low};
}

}  // namespace core
