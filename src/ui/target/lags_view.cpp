// The card of lags: a field and its last useful day for each stage.
#include "ui/target/lags_view.h"

#include "core/number.h"
#include "core/target/calendar_words.h"
#include "core/target/requirement.h"
#include "core/target/summary.h"
#include "ui/accept.h"
#include "ui/titled_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using core::target::Plan;
using core::target::Stage;

constexpr float field_w = 120;

NodeId lag_id(NodeId list, const Plan& plan, std::size_t index) {
    return make_id(list, "lag", plan.stages[index].id);
}

// Returns the height.
float draw_lag(Frame& frame, NodeId list, const Plan& plan, std::size_t index, Point at, float w) {
    const Stage& stage = plan.stages[index];
    const NodeId id = lag_id(list, plan, index);
    const NodeId row = make_id(id, "row");
    const float h = frame.control_height();
    frame.open({.id = row, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const std::string name = "Days to next: " + stage.name;
    const std::string help =
        "Working days from " + core::target::step_name(plan, index) + ": 0 to 1,000.";
    float y = at.y + label_above(frame, id, stage.name, at, w);
    field_cell(
        frame, id, {at.x, y, field_w, h},
        {.name = name,
         .help = help,
         .suffix = "days",
         .keyboard = a11y::Keyboard::Numeric,
         .align = Align::Right,
         .up = index > 0 ? lag_id(list, plan, index - 1) : 0,
         .down = index + 2 < plan.stages.size() ? lag_id(list, plan, index + 1) : 0,
         .max_length = 40},
        core::format_count(stage.lag_days, frame.state.environment.numbers),
        accept_count(frame, core::target::max_lag_days, [&](std::int64_t days) {
            frame.emit(app::SetStageNumber{plan.id, stage.id, app::StageNumber::LagDays, days});
        }));
    std::string last = core::target::last_useful_text(plan, index);
    const bool none = last.starts_with("none");
    const float left = field_w + space::m;
    if (frame.paint.width_of(last, type::secondary) > w - left)
        last = core::target::last_useful_text(plan, index, true);
    const bool fits = frame.paint.width_of(last, type::body) <= w - left;
    output(frame, make_id(id, "last"), "Last useful day: " + stage.name, last,
           fits ? type::body : type::secondary, none ? frame.theme.bad : frame.theme.text,
           {at.x + left, y, w - left, h}, Align::Left);
    y += h;
    y += note_below(frame, id, {}, field_error(frame, id), {at.x, y}, w);
    frame.at(row).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_lags(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "calendar-lags", plan.id);
    TitledCard card(frame, id, column, "How long things take");
    card.say("what",
             "Working days from each stage to the next, and with them the last day on which work "
             "on a stage still helps. Work after it belongs to the next period; the plan asks for "
             "none of it.",
             frame.theme.secondary, space::m);
    const std::string late = core::target::too_late_sentence(plan, frame.state.environment.numbers);
    if (!late.empty()) card.say("late", late, frame.theme.bad, space::m);
    const NodeId list = make_id(id, "list");
    const float top = card.at().y;
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {card.at().x, top, card.w(), 0},
                .name = "Days to the next stage"});
    for (std::size_t i = 0; i + 1 < plan.stages.size(); ++i)
        card.take(draw_lag(frame, list, plan, i, card.at(), card.w()), space::m);
    frame.at(list).rect.h = card.at().y - top;
    frame.close();
    return card.close();
}

}  // namespace ui
