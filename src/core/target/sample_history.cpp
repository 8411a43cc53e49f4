// Counts that follow the goals, as a middling rep's would.
#include "core/target/sample_history.h"

#include "core/target/progress.h"
#include "core/target/requirement.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace core::target {
namespace {

// Of the goals up to each week, in percent: by the row, and what good and bad weeks add.
constexpr std::array<std::int64_t, 11> of_rows{97, 96, 99, 94, 100, 95, 101, 90, 92, 97, 103};
constexpr std::array<std::int64_t, 7> of_weeks{-3, 1, -1, 3, 0, -2, 2};

constexpr std::array<std::int64_t, 6> open_items{0, 0, 9, 5, 3, 0};

}  // namespace

void add_sample_history(Plan& plan, Date today) {
    const Progress progress = progress_of(plan, require(plan), today);
    const std::size_t weeks = progress.this_week.value_or(0);
    if (weeks == 0) return;
    for (std::size_t i = 0; i < progress.rows.size(); ++i) {
        const Tracked& row = progress.rows[i];
        std::int64_t asked = 0;
        std::int64_t done = 0;
        for (std::size_t week = 0; week < std::min(weeks, row.goals.size()); ++week) {
            asked += row.goals[week];
            const std::int64_t percent =
                of_rows[i % of_rows.size()] + of_weeks[(week + i) % of_weeks.size()];
            const std::int64_t more = std::max<std::int64_t>(asked * percent / 100 - done, 0);
            if (more > 0) plan.done.push_back({progress.weeks[week].first, row.what, more});
            done += more;
        }
    }
    std::ranges::sort(plan.done, {},
                      [](const Done& each) { return std::tie(each.week, each.what); });
    for (std::size_t i = 0; i < std::min(plan.stages.size(), open_items.size()); ++i)
        plan.stages[i].open = open_items[i];
    plan.pipeline_minor = 1'000'000 * minor_per_unit(plan.currency);
}

}  // namespace core::target
