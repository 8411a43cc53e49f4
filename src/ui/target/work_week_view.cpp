// The work week card of the calendar, with the ramp.
#include "ui/target/work_week_view.h"

#include "core/date_words.h"
#include "core/number.h"
#include "core/target/calendar_words.h"
#include "core/target/schedule.h"
#include "ui/accept.h"
#include "ui/target/week_days.h"
#include "ui/titled_card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Ramp;

constexpr float least_field_w = 130, most_choice_w = 240;

float draw_week_start(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    std::vector<std::string> days;
    for (int day = 0; day < 7; ++day)
        days.push_back(core::name_of(static_cast<core::Weekday>(day)));
    const NodeId starts = make_id(id, "starts");
    const float label = label_above(frame, starts, "Week starts on", at, w);
    const int picked = choice(frame, starts, {at.x, at.y + label, w, frame.control_height()},
                              "Week starts on", days, static_cast<int>(plan.week_starts));
    if (picked >= 0) frame.emit(app::SetWeekStart{plan.id, static_cast<core::Weekday>(picked)});
    return label + frame.control_height();
}

float draw_ramp_field(Frame& frame, NodeId id, std::string_view name, std::string_view help,
                      std::int32_t bp, const std::function<void(std::int32_t)>& take, Point at,
                      float w) {
    const FieldLook look{.name = name,
                         .label = name,
                         .help = help,
                         .suffix = "%",
                         .keyboard = a11y::Keyboard::Decimal,
                         .align = Align::Right,
                         .max_length = 40};
    return field(frame, id, at, w, look,
                 core::format_scaled(bp, 2, true, frame.state.environment.numbers),
                 accept_percent(frame, name, take));
}

}  // namespace

float draw_work_week(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "calendar-week", plan.id);
    const auto& numbers = frame.state.environment.numbers;
    TitledCard card(frame, id, column, "Work week");
    card.take(
        draw_week_days(frame, make_id(id, "days"), card.at(), card.w(), {}, plan.week,
                       [&](core::WorkWeek week) { frame.emit(app::SetWorkWeek{plan.id, week}); }),
        space::m);
    if (core::days_a_week(plan.week) == 0)
        card.say("no-days", "No day is worked: there is no day to plan for. Switch one on.",
                 frame.theme.bad, space::m);
    card.take(draw_week_start(frame, id, plan, card.at(), std::min(card.w(), most_choice_w)),
              space::l);
    const Ramp ramp = plan.ramp;
    card.pair(
        least_field_w, space::s,
        [&](Point at, float w) {
            return draw_ramp_field(
                frame, make_id(id, "ramp-start"), "Ramp start",
                "How much of a full week's goal the first week asks for.", ramp.start_bp,
                [&, ramp](std::int32_t bp) {
                    frame.emit(app::SetRamp{plan.id, {bp, ramp.step_bp}});
                },
                at, w);
        },
        [&](Point at, float w) {
            return draw_ramp_field(
                frame, make_id(id, "ramp-step"), "Ramp step",
                "How much more each week asks for than the one before.", ramp.step_bp,
                [&, ramp](std::int32_t bp) {
                    frame.emit(app::SetRamp{plan.id, {ramp.start_bp, bp}});
                },
                at, w);
        });
    const std::size_t weeks = core::target::work_plan_of(plan).weeks.size();
    card.say("ramp", core::target::ramp_sentence(ramp, weeks, numbers), frame.theme.text, space::s);
    return card.close();
}

}  // namespace ui
