// What was done, by the weeks of a plan: a day belongs to the week that holds it.
#include "core/target/done.h"

#include "core/utf8.h"

#include <algorithm>

namespace core::target {

std::optional<std::size_t> done_week_at(const Plan& plan, Date day) {
    constexpr std::int32_t week_days = 7;
    const Date first = week_start({plan.week, plan.week_starts, {}}, plan.start);
    if (day < first || plan.end < day) return std::nullopt;
    return static_cast<std::size_t>((day.days - first.days) / week_days);
}

std::vector<std::int64_t> done_by_week(const Plan& plan, const Id& what,
                                       std::span<const Week> weeks) {
    std::vector<std::int64_t> counts(weeks.size());
    for (const Done& done : plan.done) {
        if (done.what != what) continue;
        const std::optional<std::size_t> week = done_week_at(plan, done.week);
        if (week && *week < counts.size())
            counts[*week] = std::min(counts[*week] + done.count, max_amount);
    }
    return counts;
}

std::int64_t done_in_period(const Plan& plan, const Id& what) {
    std::int64_t sum = 0;
    for (const Done& done : plan.done)
        if (done.what == what && done_week_at(plan, done.week))
            sum = std::min(sum + done.count, max_amount);
    return sum;
}

Result<std::int64_t> parse_done(std::string_view text, std::int64_t former,
                                const NumberStyle& style) {
    if (is_blank(text)) return 0;
    std::int64_t sum = 0;
    for (bool is_first = true;; is_first = false) {
        const std::size_t plus = text.find('+');
        const std::string_view part = text.substr(0, plus);
        if (is_blank(part)) {
            if (is_first) sum = former;  // and a sum that is still being typed ends in a plus
        } else {
            const auto count = parse_number(part, 0, max_amount - sum, style);
            if (!count) return count.error();
            sum += count.value();
        }
        if (plus == std::string_view::npos) return sum;
        text.remove_prefix(plus + 1);
    }
}

}  // namespace core::target
