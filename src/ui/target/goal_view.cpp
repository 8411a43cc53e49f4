// The inputs card.
#include "ui/target/goal_view.h"

#include "core/number.h"
#include "core/target/plan_calendar.h"
#include "core/work_calendar.h"
#include "ui/accept.h"
#include "ui/currency_choice.h"
#include "ui/date_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace ui {
namespace {

using core::target::Goal;
using core::target::Plan;
using core::target::Requirement;

// The fields' actions all name the plan and one value.
template <class Action, class Value>
std::function<void(Value)> emitting(Frame& frame, const Plan& plan) {
    return [&frame, &plan](Value value) { frame.emit(Action{plan.id, value}); };
}

template <class Action>
Accept money_for(Frame& frame, const Plan& plan) {
    return accept_money(frame, plan.currency, emitting<Action, std::int64_t>(frame, plan));
}

bool is_too_long(core::Period period) {
    return period.last.days - period.first.days >= core::target::max_period_days;
}

// `period_with(day)`: the plan's period, were the day typed its start or its end.
template <class Action, class Period>
Accept date_for(Frame& frame, const Plan& plan, Period period_with) {
    return [&frame, period_with,
            accept = accept_date(frame, emitting<Action, core::Date>(frame, plan))](
               const std::string& text) -> std::string {
        const auto day = core::parse_date(text, frame.state.environment.date_order);
        if (day && is_too_long(period_with(*day)))
            return "A plan covers at most two years; choose dates nearer to each other. Kept: the "
                   "last good date.";
        return accept(text);
    };
}

// Of the whole period; empty: nothing is wrong with it.
std::string period_error(const Plan& plan) {
    if (plan.end < plan.start) return "The period ends before it starts. Choose a later end.";
    if (is_too_long(core::target::period_of(plan)))  // typed in an earlier version
        return "The pages Week and Team end after two years. Choose an earlier end.";
    return {};
}

class Form {
public:
    Form(Frame& frame, NodeId id, Column column, const Plan& plan)
        : frame_(frame), id_(id), column_(column), plan_(plan) {}

    float half() const { return (column_.w - space::l) / 2; }
    float y() const { return column_.y; }

    // Two controls side by side, or one under the other where a half would cut a plan's usual name;
    // each returns its height.
    template <class Left, class Right>
    void pair(const Left& left, const Right& right) {
        constexpr float least_half = 136;
        if (half() < least_half) {
            whole(left);
            whole(right);
            return;
        }
        const float a = left(Point{column_.x, column_.y}, half());
        const float b = right(Point{column_.x + half() + space::l, column_.y}, half());
        column_.y += std::max(a, b) + space::l;
    }

    template <class One>
    void whole(const One& one) {
        column_.y += one(Point{column_.x, column_.y}, column_.w) + space::l;
    }

    float money(std::string_view word, std::string_view name, std::int64_t minor,
                const Accept& accept, Point at, float w, std::string_view help = {}) {
        const FieldLook look{.name = name,
                             .label = name,
                             .help = help,
                             .prefix = core::symbol_of(plan_.currency),
                             .keyboard = a11y::Keyboard::Decimal,
                             .align = Align::Right,
                             .max_length = 40};
        return field(frame_, make_id(id_, word, plan_.id), at, w, look,
                     core::format_amount(minor, plan_.currency, frame_.state.environment.numbers),
                     accept);
    }

    float date(std::string_view word, std::string_view name, core::Date date, const Accept& accept,
               std::string_view help, Point at, float w) {
        const FieldLook look{.name = name, .label = name, .help = help, .max_length = 40};
        const NodeId id = make_id(id_, word, plan_.id);
        const float h = field(frame_, id, at, w, look, core::format_iso(date), accept);
        mark_wrong(id);
        return h;
    }

private:
    // Each date is good by itself, so the field takes it: it is the period that is wrong.
    void mark_wrong(NodeId date) {
        std::string error = period_error(plan_);
        a11y::Node& node = frame_.at(date);
        if (error.empty() || node.invalid) return;
        node.invalid = true;
        node.description = std::move(error);
        frame_.paint.outline(node.rect, frame_.theme.bad, control_radius, 2);
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    const Plan& plan_;
};

float draw_name(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    return field(frame, make_id(id, "name", plan.id), at, w,
                 {.name = "Plan name", .label = "Plan name", .max_length = 100}, plan.name,
                 [&](const std::string& text) {
                     frame.emit(app::RenamePlan{plan.id, text});
                     return std::string();
                 });
}

float draw_goal_kind(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const NodeId goal = make_id(id, "goal");
    const float label = label_above(frame, goal, "Goal", at, w);
    const int picked =
        segmented(frame, goal, {at.x, at.y + label, w, frame.control_height()}, "Goal",
                  {"Revenue", "Deals", "Stage"}, static_cast<int>(plan.goal));
    if (picked >= 0) frame.emit(app::SetGoal{plan.id, static_cast<Goal>(picked)});
    return label + frame.control_height();
}

float draw_currency(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    std::optional<core::Currency> picked;
    const float h =
        draw_currency_choice(frame, make_id(id, "currency"), at, w, plan.currency, &picked);
    if (picked) frame.emit(app::SetCurrency{plan.id, *picked});
    return h;
}

float draw_deals(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const FieldLook look{.name = "Deals",
                         .label = "Deals",
                         .help = "How many deals you want to win in the period.",
                         .keyboard = a11y::Keyboard::Numeric,
                         .align = Align::Right,
                         .max_length = 40};
    return field(frame, make_id(id, "deals", plan.id), at, w, look,
                 core::format_count(plan.deals, frame.state.environment.numbers),
                 accept_count(frame, core::target::max_amount,
                              emitting<app::SetDeals, std::int64_t>(frame, plan)));
}

// So many of one stage: the goal of who can promise meetings, not deals.
float draw_goal_stage(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const NodeId stage = make_id(id, "goal-stage");
    std::vector<std::string> names;
    for (const core::target::Stage& each : plan.stages) names.push_back(each.name);
    const float label = label_above(frame, stage, "Goal stage", at, w);
    const int chosen = has_lost_goal(plan) ? -1 : static_cast<int>(goal_index(plan));
    const int picked = choice(frame, stage, {at.x, at.y + label, w, frame.control_height()},
                              "Goal stage", names, chosen);
    if (picked >= 0)
        frame.emit(app::SetGoalStage{plan.id, plan.stages[static_cast<std::size_t>(picked)].id});
    return label + frame.control_height();
}

float draw_goal_units(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const FieldLook look{.name = "Goal count",
                         .label = "Goal count",
                         .keyboard = a11y::Keyboard::Numeric,
                         .align = Align::Right,
                         .max_length = 40};
    return field(frame, make_id(id, "goal-units", plan.id), at, w, look,
                 core::format_count(goal_units(plan), frame.state.environment.numbers),
                 accept_count(frame, core::target::max_amount,
                              emitting<app::SetGoalUnits, std::int64_t>(frame, plan)));
}

// "64 working days, Monday to Friday without 2 days off"
std::string working_days_text(const Frame& frame, const Plan& plan,
                              const Requirement& requirement) {
    const auto& numbers = frame.state.environment.numbers;
    const auto counted = [&](std::int64_t count, const char* one, const char* more) {
        return core::format_count(count, numbers) + (count == 1 ? one : more);
    };
    std::string text = counted(requirement.working_days, " working day", " working days");
    text += plan.week == core::WorkWeek{}
                ? ", Monday to Friday"
                : ", " + counted(requirement.days_a_week, " day a week", " days a week");
    const std::int64_t all = core::working_days(core::WorkCalendar{plan.week, plan.week_starts, {}},
                                                plan.start, plan.end);
    const std::int64_t off = all - requirement.working_days;
    return off == 0 ? text : text + " without " + counted(off, " day off", " days off");
}

float draw_period_note(Frame& frame, NodeId id, const Plan& plan, const Requirement& requirement,
                       Point at, float w) {
    const std::string error = period_error(plan);
    return paragraph(frame, make_id(id, "days"),
                     error.empty() ? working_days_text(frame, plan, requirement) : error,
                     type::secondary, error.empty() ? frame.theme.secondary : frame.theme.bad, at,
                     w);
}

// A new plan is made to type its goal: the focus goes there at once.
void focus_goal_of_new_plan(Frame& frame, NodeId id, const Plan& plan) {
    Scratch& scratch = frame.scratch;
    if (!scratch.awaits_new_plan || scratch.plan_before_new == plan.id) return;
    scratch.awaits_new_plan = false;
    scratch.focus_next = make_id(id,
                                 plan.goal == Goal::Revenue ? "quota"
                                 : plan.goal == Goal::Deals ? "deals"
                                                            : "goal-units",
                                 plan.id);
}

}  // namespace

float draw_goal(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    const NodeId id = make_id(0, "plan");
    const float padding = padding_of(frame);
    const float top = column.y;
    const float w = column.w - padding * 2;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "Inputs"});
    focus_goal_of_new_plan(frame, id, plan);
    Form form(frame, id, {column.x + padding, top + padding, w}, plan);

    const auto name = [&](Point at, float width) { return draw_name(frame, id, plan, at, width); };
    const auto currency = [&](Point at, float width) {
        return draw_currency(frame, id, plan, at, width);
    };
    if (frame.shape == Shape::Phone) {  // half of a phone cuts names and currencies
        form.whole(name);
        form.whole(currency);
    } else {
        form.pair(name, currency);
    }
    form.whole([&](Point at, float width) { return draw_goal_kind(frame, id, plan, at, width); });
    if (plan.goal == Goal::Revenue) {
        form.whole([&](Point at, float width) {
            return form.money("quota", "Quota", plan.quota_minor,
                              money_for<app::SetQuota>(frame, plan), at, width);
        });
        form.pair(
            [&](Point at, float width) {
                return form.money("booked", "Booked so far", plan.booked_minor,
                                  money_for<app::SetBooked>(frame, plan), at, width);
            },
            [&](Point at, float width) {
                return form.money("size", "Average deal size", plan.deal_size_minor,
                                  money_for<app::SetDealSize>(frame, plan), at, width);
            });
    } else if (plan.goal == Goal::Deals) {
        form.whole([&](Point at, float width) { return draw_deals(frame, id, plan, at, width); });
    } else {
        form.pair(
            [&](Point at, float width) { return draw_goal_stage(frame, id, plan, at, width); },
            [&](Point at, float width) { return draw_goal_units(frame, id, plan, at, width); });
    }
    const std::string start_note = day_note(frame, plan.start);
    const std::string end_note = day_note(frame, plan.end);
    form.pair(
        [&](Point at, float width) {
            return form.date("start", "Period start", plan.start,
                             date_for<app::SetPeriodStart>(frame, plan,
                                                           [end = plan.end](core::Date day) {
                                                               return core::Period{day, end};
                                                           }),
                             start_note, at, width);
        },
        [&](Point at, float width) {
            return form.date("end", "Period end", plan.end,
                             date_for<app::SetPeriodEnd>(frame, plan,
                                                         [start = plan.start](core::Date day) {
                                                             return core::Period{start, day};
                                                         }),
                             end_note, at, width);
        });
    form.whole([&](Point at, float width) {
        return draw_period_note(frame, id, plan, requirement, {at.x, at.y - space::s}, width) -
               space::l;
    });

    const ButtonLook remove{.name = "Delete plan",
                            .kind = ButtonKind::Danger,
                            .icon = Icon::Trash,
                            .tooltip = "Removes this plan. Undo brings it back."};
    const float remove_w = button_width(frame, remove);
    const float inset =
        space::m;  // so that the caption, not the hover area, lines up with the fields
    if (button(frame, make_id(id, "delete", plan.id),
               {column.x + padding - inset, form.y(), remove_w, frame.control_height()}, remove)) {
        frame.emit(app::DeletePlan{plan.id});
    }
    const float bottom = form.y() + frame.control_height() + padding - space::s;
    frame.at(id).rect.h = bottom - top;
    frame.close();
    return bottom;
}

}  // namespace ui
