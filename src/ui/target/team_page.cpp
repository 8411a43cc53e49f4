// The reps, how they all stand together, then who does which stage, then the weeks; or how a team
// begins.
#include "ui/target/team_page.h"

#include "app/plan_credits.h"
#include "core/target/team.h"
#include "ui/target/reps_view.h"
#include "ui/target/team_stages_view.h"
#include "ui/target/team_weeks_view.h"
#include "ui/target/track_view.h"
#include "ui/target/week_context.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Plan;

float draw_no_team(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "no-team");
    const float padding = padding_of(frame);
    const float w = std::min(column.w - padding * 2, 560.0F);
    const float x = column.x + padding;
    float y = column.y + padding;
    y +=
        heading(frame, make_id(id, "title"), "No team yet", 2, type::section, {x, y}, w) + space::s;
    y +=
        paragraph(frame, make_id(id, "what"),
                  "A team splits this plan over its reps by share, each with a calendar and a ramp "
                  "of their own; the parts sum to the plan to the unit.",
                  type::body, frame.theme.text, {x, y}, w) +
        space::l;
    draw_add_rep(frame, make_id(id, "add"), {x, y}, plan, true);
    y += frame.control_height() + padding;
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

// The answer, pace and coverage of all reps together, as the page Week has them. Returns the
// bottom.
float draw_whole(Frame& frame, Column column, const Plan& plan,
                 const core::target::Requirement& requirement) {
    const Plan credited = app::plan_with_credits(frame.state, plan);
    const float bottom =
        draw_track(frame, column, week_context(frame, plan, credited, requirement));
    draw_card(frame, {column.x, column.y, column.w, bottom - column.y});
    return bottom;
}

const core::target::Team& team_of(Scratch& scratch, const Plan& plan,
                                  const core::target::Requirement& requirement) {
    if (!scratch.split || scratch.split->plan != plan)
        scratch.split = SplitPlan{plan, core::target::Team(plan, requirement)};
    return scratch.split->team;
}

}  // namespace

float draw_team_page(Frame& frame, Column column, const Plan& plan,
                     const core::target::Requirement& requirement) {
    if (plan.reps.empty()) return draw_no_team(frame, column, plan);
    const core::target::Team& team = team_of(frame.scratch, plan, requirement);
    column.y = draw_reps(frame, column, plan, team) + space::l;
    column.y = draw_whole(frame, column, plan, requirement);
    if (team.stages() == 0) return column.y;
    column.y = draw_team_stages(frame, {column.x, column.y + space::l, column.w}, plan, team);
    return draw_team_weeks(frame, {column.x, column.y + space::l, column.w}, plan, team);
}

}  // namespace ui
