// The week beside its answer; below, the plan from here on and the activities, and what accounts
// count as.
#include "ui/target/week_page.h"

#include "app/plan_credits.h"
#include "core/target/plan_document.h"
#include "ui/target/activities_view.h"
#include "ui/target/done_view.h"
#include "ui/target/outcome_stages_view.h"
#include "ui/target/rest_view.h"
#include "ui/target/track_view.h"
#include "ui/target/week_context.h"
#include "ui/widgets/card.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace ui {
namespace {

// From this width two cards stand side by side.
constexpr float two_columns_from = 800;

template <class Left, class Right>
float draw_pair(Frame& frame, Column column, const Left& left, const Right& right) {
    const auto card = [&](float x, float w, float bottom) {
        draw_card(frame, {x, column.y, w, bottom - column.y});
    };
    if (column.w < two_columns_from) {
        const float middle = left(column);
        card(column.x, column.w, middle);
        column.y = middle + space::l;
        const float bottom = right(column);
        card(column.x, column.w, bottom);
        return bottom;
    }
    const float right_w = std::floor((column.w - space::xl) * 5 / 12);
    const float left_w = column.w - space::xl - right_w;
    const float right_x = column.x + left_w + space::xl;
    const float bottom = std::max(left(Column{column.x, column.y, left_w}),
                                  right(Column{right_x, column.y, right_w}));
    card(column.x, left_w, bottom);
    card(right_x, right_w, bottom);
    return bottom;
}

std::optional<core::Date> week_of(const app::UndoStep& step) {
    for (const auto& [key, value] : step.parts.front().before)
        if (const auto week = core::target::week_counted_at(key)) return week;
    return std::nullopt;
}

// Nothing changes out of sight: the week whose count was undone, or done again, is shown.
void follow_undo(Frame& frame) {
    const app::UndoHistory& history = frame.state.history;
    const std::size_t before = std::exchange(frame.scratch.steps_undone, history.undone.size());
    if (history.undone.size() == before) return;
    const auto& steps = history.undone.size() > before ? history.undone : history.done;
    if (steps.empty()) return;
    if (const auto week = week_of(steps.back())) frame.scratch.week_looked_at = week;
}

}  // namespace

float draw_week_page(Frame& frame, Column column, const core::target::Plan& plan,
                     const core::target::Requirement& requirement) {
    follow_undo(frame);
    const core::target::Plan credited = app::plan_with_credits(frame.state, plan);
    const WeekContext context = week_context(frame, plan, credited, requirement);
    const float gap = column.w < two_columns_from ? space::l : space::xl;
    column.y = draw_pair(
                   frame, column, [&](Column part) { return draw_done(frame, part, context); },
                   [&](Column part) { return draw_track(frame, part, context); }) +
               gap;
    const float bottom = draw_pair(
        frame, column, [&](Column part) { return draw_rest(frame, part, context); },
        [&](Column part) { return draw_activities(frame, part, plan); });
    if (!has_accounts(frame, plan)) return bottom;
    column.y = bottom + gap;
    return draw_outcome_stages(frame, column, plan);
}

}  // namespace ui
