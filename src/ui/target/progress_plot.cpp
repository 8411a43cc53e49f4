// Cumulative lines. Their values are floats for the eye; the picture's name has the exact numbers.
#include "ui/target/progress_plot.h"

#include "core/date_words.h"
#include "core/target/summary.h"
#include "core/target/track_text.h"
#include "ui/chart.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::Tracked;

constexpr float plot_height = 200;

// From `from` on, after each week; the first value is where the line begins.
Line cumulative(Series series, std::string_view name, std::size_t first, std::int64_t from,
                std::span<const std::int64_t> weekly) {
    Line line{.series = series, .name = name, .first = first, .values = {static_cast<float>(from)}};
    std::int64_t sum = from;
    for (const std::int64_t count : weekly) {
        sum += count;
        line.values.push_back(static_cast<float>(sum));
    }
    return line;
}

std::int64_t sum_of(std::span<const std::int64_t> weekly) {
    std::int64_t sum = 0;
    for (const std::int64_t count : weekly) sum += count;
    return sum;
}

class Plot {
public:
    Plot(const WeekContext& context, std::size_t row)
        : context_(context), row_(context.progress.rows[row]) {
        const auto& weeks = context.progress.weeks;
        while (begun_ < weeks.size() && weeks[begun_].first <= context.today) ++begun_;
        if (row < context.path.stages.size()) weekly_left_ = context.path.stages[row].weekly;
    }

    std::vector<Line> lines() const {
        std::vector<Line> lines;
        if (!row_.goals.empty())
            lines.push_back(cumulative(Series::Plan, "Plan", 0, 0, row_.goals));
        if (begun_ > 0)
            lines.push_back(
                cumulative(Series::Done, "Done", 0, 0, std::span(row_.done).first(begun_)));
        if (!weekly_left_.empty()) lines.push_back(path());
        return lines;
    }

    std::string told(const core::NumberStyle& numbers) const {
        std::string text = row_.name + ", week by week: " + standing_text(row_, numbers) + ".";
        if (!row_.goals.empty())
            text += " The plan asks for " + core::format_count(row_.goal_total, numbers) +
                    " in the period.";
        if (!weekly_left_.empty())
            text += " The re-planned path asks for " +
                    core::format_count(sum_of(weekly_left_), numbers) + " from here on.";
        return text;
    }

    std::vector<Tick> ticks() const {
        std::vector<Tick> ticks;
        const auto& weeks = context_.progress.weeks;
        for (std::size_t i = 0; i < weeks.size(); ++i) {
            const std::string date = core::format_short(weeks[i].first);
            ticks.push_back({i, date.substr(0, date.rfind(' '))});
        }
        return ticks;
    }

    std::int64_t top() const {
        const std::int64_t begun = sum_of(std::span(row_.done).first(begun_));
        return std::max({row_.goal_total, begun, done_before_path() + sum_of(weekly_left_)});
    }

private:
    // The present week is both done and still to come.
    std::size_t path_from() const {
        return context_.progress.this_week.value_or(begun_ > 0 ? begun_ : 0);
    }
    std::int64_t done_before_path() const { return sum_of(std::span(row_.done).first(begun_)); }

    // From what was done before this week on; this week's end holds what is done and what is left.
    Line path() const {
        const std::size_t from = path_from();
        const std::int64_t start = sum_of(std::span(row_.done).first(from));
        std::vector<std::int64_t> weekly(weekly_left_.begin() + static_cast<std::ptrdiff_t>(from),
                                         weekly_left_.end());
        if (!weekly.empty()) weekly.front() += done_before_path() - start;
        return cumulative(Series::Replan, "From here on", from, start, weekly);
    }

    const WeekContext& context_;
    const Tracked& row_;
    std::size_t begun_ = 0;  // weeks that have begun
    std::vector<std::int64_t> weekly_left_;
};

std::size_t plotted_row(const Frame& frame, const WeekContext& context) {
    const auto& rows = context.progress.rows;
    const auto found = std::ranges::find(rows, frame.scratch.plotted, &Tracked::what);
    return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
}

}  // namespace

float draw_progress_plot(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const auto& rows = context.progress.rows;
    if (rows.empty() || context.progress.weeks.empty()) return 0;
    const std::size_t row = plotted_row(frame, context);
    std::vector<std::string> names;
    for (const Tracked& each : rows) names.push_back(each.name);
    const NodeId select = make_id(id, "plot");
    float y = at.y + label_above(frame, select, "Plot", at, w);
    const int picked = choice(frame, select, {at.x, y, std::min(w, 320.0F), frame.control_height()},
                              "Plot", names, static_cast<int>(row));
    if (picked >= 0) frame.scratch.plotted = rows[static_cast<std::size_t>(picked)].what;
    y += frame.control_height() + space::m;

    const Plot plot(context, row);
    const auto& numbers = frame.state.environment.numbers;
    const std::vector<Line> lines = plot.lines();
    const std::vector<Tick> ticks = plot.ticks();
    const std::string top = core::format_count(plot.top(), numbers);
    draw_lines(frame, make_id(id, "picture"), {at.x, y, w, plot_height}, plot.told(numbers),
               {.lines = lines,
                .places = context.progress.weeks.size() + 1,
                .ticks = ticks,
                .top_text = top});
    return y + plot_height - at.y;
}

}  // namespace ui
