// What the cards of the week's page share.
#include "ui/target/week_context.h"

#include "app/plan_credits.h"
#include "core/target/done.h"
#include "core/target/schedule.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using core::target::Progress;
using core::target::Standing;

// The one the reader went to, else the present one, else the one nearest to it.
std::size_t shown_week(const Frame& frame, const Progress& progress) {
    const auto& weeks = progress.weeks;
    if (frame.scratch.week_looked_at)
        if (const auto chosen = core::target::week_at(weeks, *frame.scratch.week_looked_at))
            return *chosen;
    if (progress.this_week) return *progress.this_week;
    const bool is_over = !weeks.empty() && weeks.back().last < frame.state.today;
    return is_over ? weeks.size() - 1 : 0;
}

}  // namespace

WeekContext week_context(const Frame& frame, const core::target::Plan& plan,
                         const core::target::Plan& credited,
                         const core::target::Requirement& requirement) {
    const core::Date today = frame.state.today;
    WeekContext context{credited,
                        requirement,
                        today,
                        progress_of(credited, requirement, today),
                        from_here(credited, requirement, today),
                        pace_of(credited, requirement, today),
                        0,
                        {},
                        app::decided_of(frame.state, plan)};
    context.shown = shown_week(frame, context.progress);
    const auto& weeks = context.progress.weeks;
    for (const core::target::Tracked& row : context.progress.rows)
        context.typed.push_back(weeks.empty() ? 0
                                              : done_by_week(plan, row.what, weeks)[context.shown]);
    return context;
}

std::string count_or_dash(const Frame& frame, const std::optional<std::int64_t>& count) {
    return count ? core::format_count(*count, frame.state.environment.numbers) : "–";
}

Color color_of(const Frame& frame, Standing standing) {
    if (standing == Standing::None) return frame.theme.secondary;
    return standing == Standing::Behind ? frame.theme.caution : frame.theme.good;
}

float draw_figure(Frame& frame, NodeId id, const Figure& figure, Point at, float w) {
    const Font& small = type::secondary;
    float y = at.y;
    text_line(frame, make_id(id, "caption"), figure.name, type::secondary_strong,
              frame.theme.secondary, {at.x, y, w, small.line});
    y += small.line;
    const bool fits = frame.paint.width_of(figure.value, type::section) <= w;
    const Font& font = fits ? type::section : type::body_strong;
    const Color color = figure.color == 0 ? frame.theme.text : figure.color;
    output(frame, id, figure.name, figure.value, font, color, {at.x, y, w, type::section.line},
           Align::Left);
    explain(frame, id, {at.x, y, w, type::section.line}, figure.help);
    y += type::section.line;
    if (!figure.note.empty())
        y += paragraph(frame, make_id(id, "note"), figure.note, small, frame.theme.secondary,
                       {at.x, y}, w);
    return y - at.y;
}

}  // namespace ui
