// Weekly activities: named, counted, added, removed.
#include "ui/target/activities_view.h"

#include "ui/accept.h"
#include "ui/added.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace ui {
namespace {

using core::target::Activity;
using core::target::Plan;

constexpr float goal_w = 104;
// Below this an activity has its name on a line of its own.
constexpr float one_line_from = 420;

constexpr std::string_view a_week = "A week";

struct ActivityRow {
    const Plan& plan;
    std::size_t index;

    const Activity& activity() const { return plan.activities[index]; }
};

NodeId field_id(const ActivityRow& row, std::string_view word) {
    return make_id(make_id(0, "activity", row.plan.id), word, row.activity().id);
}

// The arrow keys walk down a column.
FieldLook in_column(FieldLook look, const ActivityRow& row, std::string_view word) {
    if (row.index > 0) look.up = field_id({row.plan, row.index - 1}, word);
    if (row.index + 1 < row.plan.activities.size())
        look.down = field_id({row.plan, row.index + 1}, word);
    return look;
}

void draw_name(Frame& frame, const ActivityRow& row, const Rect& rect) {
    const std::string name = "Activity " + std::to_string(row.index + 1);
    field_cell(frame, field_id(row, "name"), rect,
               in_column({.name = name, .quiet = true, .max_length = 100}, row, "name"),
               row.activity().name, [&](const std::string& text) -> std::string {
                   if (text.find_first_not_of(' ') == std::string::npos)
                       return "An activity needs a name. Kept: " + row.activity().name + ".";
                   Activity changed = row.activity();
                   changed.name = text;
                   frame.emit(app::SetActivity{row.plan.id, changed});
                   return {};
               });
}

void draw_weekly(Frame& frame, const ActivityRow& row, const Rect& rect) {
    const std::string name = "Weekly goal: " + row.activity().name;
    const auto& numbers = frame.state.environment.numbers;
    const std::string weekly = core::format_count(row.activity().weekly, numbers);
    const std::string help =
        weekly +
        " in a full week. A week with days off asks for its share, and the ramp lowers the start.";
    const FieldLook look{.name = name,
                         .help = help,
                         .keyboard = a11y::Keyboard::Numeric,
                         .align = Align::Right,
                         .max_length = 40};
    field_cell(frame, field_id(row, "weekly"), rect, in_column(look, row, "weekly"), weekly,
               accept_count(frame, core::target::max_amount, [&](std::int64_t count) {
                   Activity changed = row.activity();
                   changed.weekly = count;
                   frame.emit(app::SetActivity{row.plan.id, changed});
               }));
}

float draw_row(Frame& frame, const ActivityRow& row, Point at, float w) {
    const NodeId id = field_id(row, "row");
    const float control = frame.control_height();
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const float right = at.x + w;
    constexpr float inset = 12;  // of quiet fields, so that their text lines up with the heading
    const bool one_line = w >= one_line_from;
    const float goal_x = right - control - space::xs - goal_w;
    const float name_end = one_line ? goal_x - space::s : right;
    const float goal_y = one_line ? at.y : at.y + control;
    draw_name(frame, row, {at.x - inset, at.y, name_end - at.x + inset, control});
    if (!one_line)
        text_line(frame, make_id(id, "caption"), a_week, type::secondary, frame.theme.secondary,
                  {at.x, goal_y, goal_x - space::s - at.x, control});
    draw_weekly(frame, row, {goal_x, goal_y, goal_w, control});
    const std::string remove = "Remove: " + row.activity().name;
    if (remove_button(frame, make_id(id, "remove"), {right - control, goal_y}, remove))
        frame.emit(app::RemoveActivity{row.plan.id, row.activity().id});
    float y = goal_y + control;
    for (const std::string_view word : {"name", "weekly"})
        y += note_below(frame, field_id(row, word), {}, field_error(frame, field_id(row, word)),
                        {at.x, y}, w);
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y + space::s;
}

float draw_rows(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    float y = at.y;
    if (w >= one_line_from) {
        text_line(frame, make_id(id, "caption"), a_week, type::secondary_strong,
                  frame.theme.secondary,
                  {at.x + w - frame.control_height() - space::xs - goal_w, y, goal_w,
                   type::secondary.line},
                  Align::Right);
        y += type::secondary.line + space::xs;
    }
    const NodeId list = make_id(id, "list");
    const float top = y;
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {at.x, y, w, 0},
                .name = "Weekly activities"});
    for (std::size_t i = 0; i < plan.activities.size(); ++i)
        y += draw_row(frame, {plan, i}, {at.x, y}, w);
    frame.at(list).rect.h = y - top;
    frame.close();
    return y - at.y;
}

// Returns the height; the second button goes under the first where it does not fit beside it.
float draw_buttons(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    const float h = frame.control_height();
    const bool full = plan.activities.size() >= core::target::max_activities;
    const ButtonLook add{.name = "Add activity",
                         .icon = Icon::Plus,
                         .disabled = full,
                         .tooltip = full ? "A plan has at most 20 activities."
                                         : "Adds a weekly goal beside the chain."};
    const float add_w = button_width(frame, add);
    const NodeId add_id = make_id(id, "add");
    if (!plan.activities.empty())
        focus_added(frame, add_id, plan.activities.size(),
                    field_id({plan, plan.activities.size() - 1}, "name"));
    if (button(frame, add_id, {at.x, at.y, add_w, h}, add)) {
        await_added(frame, add_id, plan.activities.size());
        frame.emit(app::AddActivity{plan.id});
    }
    if (!plan.activities.empty()) return h;
    const ButtonLook usual{.name = "Add the usual five",
                           .tooltip =
                               "10 target accounts, 5 in-person meetings, 5 referral or "
                               "introduction calls, 100 e-mails and 20 new calls a week."};
    const float usual_w = button_width(frame, usual);
    const bool fits = add_w + space::m + usual_w <= w;
    const Point next =
        fits ? Point{at.x + add_w + space::m, at.y} : Point{at.x, at.y + h + space::s};
    if (button(frame, make_id(id, "usual"), {next.x, next.y, usual_w, h}, usual))
        frame.emit(app::AddUsualActivities{plan.id});
    return next.y + h - at.y;
}

}  // namespace

float draw_activities(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "activities");
    const float padding = padding_of(frame);
    const Point at{column.x + padding, column.y + padding};
    const float w = column.w - padding * 2;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Activities"});
    float y = at.y;
    y += heading(frame, make_id(id, "title"), "Weekly activities", 2, type::section, {at.x, y}, w) +
         space::xs;
    y += paragraph(frame, make_id(id, "what"),
                   "Weekly goals beside the chain. Start with what you can reach, and raise them "
                   "as you meet them.",
                   type::secondary, frame.theme.secondary, {at.x, y}, std::min(w, 480.0F)) +
         space::s;
    if (!plan.activities.empty()) y += draw_rows(frame, id, {at.x, y}, w, plan);
    y += draw_buttons(frame, id, {at.x, y}, w, plan);
    const float bottom = y + padding;
    frame.at(id).rect.h = bottom - column.y;
    frame.close();
    return bottom;
}

}  // namespace ui
