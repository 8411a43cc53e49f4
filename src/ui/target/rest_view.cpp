// From here on: what stands open in each stage, what is still needed, and what changed.
#include "ui/target/rest_view.h"

#include "core/target/summary.h"
#include "core/target/track_text.h"
#include "ui/accept.h"
#include "ui/widgets/card.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::target::Reach;
using core::target::Stage;

// Below this a row has its name on a line of its own.
constexpr float one_line_from = 520;
constexpr float number_w = 104, gap = 12;

struct RestRow {
    const WeekContext& context;
    std::size_t index;

    const Stage& stage() const { return context.plan.stages[index]; }
    std::size_t goal() const { return core::target::goal_index(context.plan); }
    bool is_goal() const { return index == goal(); }
};

NodeId open_field_id(const RestRow& row) {
    return make_id(make_id(0, "rest", row.context.plan.id), "open", row.stage().id);
}

void draw_open_field(Frame& frame, const RestRow& row, const Rect& rect) {
    const Stage& stage = row.stage();
    const auto& numbers = frame.state.environment.numbers;
    const std::string name = "Open: " + stage.name;
    const std::string help = core::format_count(stage.open, numbers) + " " +
                             core::target::plural(stage.name, stage.open) +
                             " stand here now, neither lost nor passed on. What is expected from "
                             "them is not asked for again.";
    FieldLook look{.name = name,
                   .help = help,
                   .keyboard = a11y::Keyboard::Numeric,
                   .align = Align::Right,
                   .max_length = 40};
    if (row.index > 0) look.up = open_field_id({row.context, row.index - 1});
    if (row.index + 1 < row.goal()) look.down = open_field_id({row.context, row.index + 1});
    const core::Id plan = row.context.plan.id;
    field_cell(frame, open_field_id(row), rect, look, core::format_count(stage.open, numbers),
               accept_count(frame, core::target::max_amount, [&frame, plan, &stage](auto units) {
                   frame.emit(app::SetStageNumber{plan, stage.id, app::StageNumber::Open, units});
               }));
}

struct Told {
    std::string value;
    std::string help;
};

Told needed_text(const Frame& frame, const RestRow& row) {
    const auto& stages = row.context.path.rest.stages;
    if (row.index >= stages.size()) return {"–", ""};
    const auto& rest = stages[row.index];
    if (rest.reach == Reach::Unreachable) return {"can't be reached", ""};
    if (rest.reach == Reach::Beyond) return {"out of reach", ""};
    const auto& numbers = frame.state.environment.numbers;
    const std::string units = core::format_count(rest.units, numbers);
    const std::string planned =
        core::format_count(row.context.requirement.stages[row.index].units, numbers);
    return {units, units + " " + core::target::plural(row.stage().name, rest.units) +
                       " still have to come, of " + planned +
                       " in the plan: what is won and what "
                       "is open is taken off."};
}

Told week_text(const Frame& frame, const RestRow& row) {
    const auto& path = row.context.path;
    if (row.index >= path.stages.size()) return {"–", ""};
    const auto& rest = path.rest.stages[row.index];
    const auto& stage = path.stages[row.index];
    if (rest.reach != Reach::Reachable) return {"–", ""};
    const auto& numbers = frame.state.environment.numbers;
    if (rest.units > 0 && stage.useful_days == 0)
        return {"no day left",
                "The last day on which work on this stage still reaches the goal in "
                "the period is past."};
    std::string help = "A full week's part of what is still needed, over the " +
                       core::format_count(stage.useful_days, numbers) +
                       " working days that are left, today included.";
    if (path.ramp_bp < core::target::basis_points)
        help += " The ramp asks for " + core::format_scaled(path.ramp_bp, 2, true, numbers) +
                " % of a full week now, and for more later.";
    return {core::format_count(stage.per_week, numbers), help};
}

void draw_told(Frame& frame, NodeId id, const std::string& name, const Told& told, const Rect& rect,
               Align align) {
    const bool fits = frame.paint.width_of(told.value, type::body_strong) <= rect.w;
    output(frame, id, name, told.value, fits ? type::body_strong : type::secondary_strong,
           frame.theme.text, rect, align);
    explain(frame, id, rect, told.help);
}

void draw_caption(Frame& frame, NodeId id, std::string_view caption, const Rect& rect) {
    text_line(frame, id, caption, type::secondary_strong, frame.theme.secondary, rect,
              Align::Right);
}

constexpr std::string_view captions[] = {"Open", "Still needed", "A week"};

float draw_row(Frame& frame, const RestRow& row, Point at, float w) {
    const NodeId id = make_id(open_field_id(row), "row");
    const float control = frame.control_height();
    const bool one_line = w >= one_line_from;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    float y = at.y;
    const float each = one_line ? number_w : (w - gap * 2) / 3;
    const auto place = [&](std::size_t column) {
        return Rect{
            at.x + w - each * static_cast<float>(3 - column) - gap * static_cast<float>(2 - column),
            y, each, control};
    };
    const float name_w = one_line ? w - (each + gap) * 3 : w;
    const float name_h = one_line ? control : type::body.line;
    text_line(frame, make_id(id, "name"), row.stage().name, type::body_strong, frame.theme.text,
              {at.x, y, name_w, name_h});
    if (!one_line) {
        y += name_h;
        for (std::size_t i = row.is_goal() ? 1 : 0; i < std::size(captions); ++i) {
            const Rect rect = place(i);
            draw_caption(frame, make_id(id, "caption", i), captions[i],
                         {rect.x, rect.y, rect.w, type::secondary.line});
        }
        y += type::secondary.line + space::xs;
    }
    if (!row.is_goal()) draw_open_field(frame, row, place(0));
    draw_told(frame, make_id(id, "needed"), "Still needed: " + row.stage().name,
              needed_text(frame, row), place(1), Align::Right);
    draw_told(frame, make_id(id, "a-week"), "A week from now: " + row.stage().name,
              week_text(frame, row), place(2), Align::Right);
    y += control;
    const std::string error = field_error(frame, open_field_id(row));
    if (!error.empty())
        y += space::xs + paragraph(frame, make_id(id, "error"), error, type::secondary,
                                   frame.theme.bad, {at.x, y + space::xs}, w);
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y + space::s;
}

float draw_heads(Frame& frame, NodeId id, Point at, float w) {
    if (w < one_line_from) return 0;
    for (std::size_t i = 0; i < std::size(captions); ++i)
        draw_caption(
            frame, make_id(id, "caption", i), captions[i],
            {at.x + w - number_w * static_cast<float>(3 - i) - gap * static_cast<float>(2 - i),
             at.y, number_w, type::secondary.line});
    return type::secondary.line + space::xs;
}

float draw_sentences(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const auto& numbers = frame.state.environment.numbers;
    const float text_w = std::min(w, 560.0F);
    const std::string rest = replan_text(context.plan, context.requirement, context.path, numbers);
    const std::string quota = quota_change_text(context.plan, context.requirement, numbers);
    float y = at.y;
    if (rest.empty()) {
        y += paragraph(frame, make_id(id, "none"),
                       summarise(context.plan, context.requirement, numbers), type::body,
                       frame.theme.text, {at.x, y}, text_w) +
             space::s;
    } else {
        y += paragraph(frame, make_id(id, "rest"), rest, type::body, frame.theme.text, {at.x, y},
                       text_w) +
             space::s;
    }
    if (!quota.empty())
        y += paragraph(frame, make_id(id, "quota"), quota, type::body, frame.theme.text, {at.x, y},
                       text_w) +
             space::s;
    return y - at.y;
}

}  // namespace

float draw_rest(Frame& frame, Column column, const WeekContext& context) {
    const NodeId id = make_id(0, "rest");
    const float padding = padding_of(frame);
    const Point at{column.x + padding, column.y + padding};
    const float w = column.w - padding * 2;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "From here on"});
    float y = at.y;
    y += heading(frame, make_id(id, "title"), "From here on", 2, type::section, {at.x, y}, w) +
         space::s;
    y += draw_sentences(frame, id, {at.x, y}, w, context) + space::s;
    y += draw_heads(frame, id, {at.x, y}, w);
    const NodeId list = make_id(id, "stages");
    const float top = y;
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {at.x, y, w, 0},
                .name = "Stages from here on"});
    const std::size_t goal = core::target::goal_index(context.plan);
    for (std::size_t i = 0; i <= goal && i < context.plan.stages.size(); ++i)
        y += draw_row(frame, {context, i}, {at.x, y}, w);
    frame.at(list).rect.h = y - top;
    frame.close();
    const float bottom = y - space::s + padding;
    frame.at(id).rect.h = bottom - column.y;
    frame.close();
    return bottom;
}

}  // namespace ui
