// The parts of a plan from the answer to the assumptions.
#include "core/target/plan_sheet.h"

#include "core/date_words.h"
#include "core/file_name.h"
#include "core/target/export.h"
#include "core/target/progress.h"
#include "core/target/summary.h"

#include <algorithm>
#include <utility>

namespace core::target {
namespace {

// What goes beside the weeks on a page that stands upright.
constexpr std::size_t most_columns = 6;

// Rows of the plan's progress that have a goal or a count, with names that are never empty.
std::vector<Tracked> tracked_rows(const Plan& plan, const Progress& progress) {
    std::vector<Tracked> rows;
    const std::vector<Counted> items = counted_items(plan);
    for (const Tracked& row : progress.rows) {
        if (row.goal_total == 0 && row.done_total == 0) continue;
        rows.push_back(row);
        rows.back().name = std::ranges::find(items, row.what, &Counted::id)->name;
    }
    return rows;
}

// Empty where there is none, as of a stage that cannot be reached.
std::string goal_text(const Tracked& row, std::size_t week, const NumberStyle& style) {
    return week < row.goals.size() ? format_count(row.goals[week], style) : std::string();
}

std::string left_text(const Tracked& row, std::size_t week, const NumberStyle& style) {
    if (week >= row.goals.size()) return {};
    return format_count(std::max(row.goals[week] - row.done[week], std::int64_t{0}), style);
}

void add_this_week(Sheet& sheet, const Progress& progress, const std::vector<Tracked>& rows,
                   const NumberStyle& style) {
    if (!progress.this_week || rows.empty()) return;
    const std::size_t now = *progress.this_week;
    const Week& week = progress.weeks[now];
    sheet.heading("This week, " + format_span({week.first, week.last}));
    std::vector<Cells> table{{"What", "Goal", "Done", "Left"}};
    for (const Tracked& row : rows)
        table.push_back({row.name, goal_text(row, now, style), format_count(row.done[now], style),
                         left_text(row, now, style)});
    using enum SheetColumn;
    sheet.table({Text, Number, Number, Number}, std::move(table));
}

// Of a week that has begun what was done comes first, where anything was counted at all.
std::string cell_of(const Tracked& row, std::size_t week, bool is_done_shown,
                    const NumberStyle& style) {
    const std::string goal = goal_text(row, week, style);
    if (!is_done_shown) return goal;
    return format_count(row.done[week], style) + (goal.empty() ? "" : " of ") + goal;
}

void add_weeks(Sheet& sheet, const Progress& progress, const std::vector<Tracked>& rows, Date today,
               const NumberStyle& style) {
    if (rows.empty() || progress.weeks.empty()) return;
    const bool is_counted =
        std::ranges::any_of(rows, [](const Tracked& row) { return row.done_total > 0; });
    sheet.heading("Week by week");
    if (is_counted) sheet.note("What was done of the goal, and the goals of the weeks to come.");
    for (std::size_t first = 0; first < rows.size(); first += most_columns) {
        const std::size_t end = std::min(first + most_columns, rows.size());
        std::vector<Cells> table{{"Week from"}};
        std::vector<SheetColumn> columns{SheetColumn::Text};
        for (std::size_t i = first; i < end; ++i) {
            table[0].push_back(rows[i].name);
            columns.push_back(SheetColumn::Number);
        }
        for (std::size_t w = 0; w < progress.weeks.size(); ++w) {
            const Date begin = progress.weeks[w].first;
            table.push_back({format_short(begin)});
            for (std::size_t i = first; i < end; ++i)
                table.back().push_back(cell_of(rows[i], w, is_counted && begin <= today, style));
        }
        sheet.table(std::move(columns), std::move(table));
    }
}

}  // namespace

Sheet plan_sheet(const Plan& plan, const Requirement& requirement, Date today,
                 const NumberStyle& style) {
    using enum SheetColumn;
    Sheet sheet{file_stem(plan.name, "Plan", "plan"),
                shown_name(plan),
                format_span({plan.start, plan.end}),
                {}};
    sheet.paragraph(summarise(plan, requirement, style));
    std::vector<Cells> chain = chain_table(plan, requirement, style);
    if (!chain.empty()) sheet.heading("The chain");
    sheet.table({Text, Number, Number, Number}, std::move(chain));
    const Progress progress = progress_of(plan, requirement, today);
    const std::vector<Tracked> rows = tracked_rows(plan, progress);
    add_this_week(sheet, progress, rows, style);
    add_weeks(sheet, progress, rows, today, style);
    sheet.heading("What the numbers rest on");
    sheet.list(assumptions_of(plan, requirement, style));
    return sheet;
}

}  // namespace core::target
