// The card of the hours: the sum, then the minutes that it is made of.
#include "ui/target/hours_view.h"

#include "core/target/capacity.h"
#include "core/target/summary.h"
#include "core/target/words.h"
#include "ui/accept.h"
#include "ui/titled_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Capacity;
using core::target::Plan;
using core::target::Requirement;

constexpr float field_w = 116;
constexpr float hours_w = 88;
constexpr float beside_from = 420;  // the field stands beside the name

struct Row {
    core::Id what;
    std::string name;
    std::int64_t units = 0;
    std::int64_t minutes = 0;
    bool has_units = false;
    NodeId up = 0, down = 0;
};

NodeId minutes_id(core::Id what) { return make_id(make_id(0, "hours"), "minutes", what); }

std::vector<Row> rows_of(const Plan& plan, const Requirement& requirement) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        const core::target::Stage& stage = plan.stages[i];
        Row row{stage.id, stage.name, 0, stage.minutes};
        row.has_units = i < requirement.stages.size() &&
                        requirement.stages[i].reach == core::target::Reach::Reachable;
        if (row.has_units) row.units = requirement.stages[i].per_week;
        rows.push_back(std::move(row));
    }
    for (const core::target::Activity& activity : plan.activities)
        rows.push_back({activity.id, activity.name, activity.weekly, activity.minutes, true});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0) rows[i].up = minutes_id(rows[i - 1].what);
        if (i + 1 < rows.size()) rows[i].down = minutes_id(rows[i + 1].what);
    }
    return rows;
}

void set_minutes(Frame& frame, const Plan& plan, const Row& row, std::int64_t minutes) {
    for (const core::target::Activity& activity : plan.activities) {
        if (activity.id != row.what) continue;
        core::target::Activity changed = activity;
        changed.minutes = minutes;
        return frame.emit(app::SetActivity{plan.id, changed});
    }
    frame.emit(app::SetStageNumber{plan.id, row.what, app::StageNumber::Minutes, minutes});
}

// Where the parts of a row lie: the field and the hours beside the name, or under it.
struct Places {
    float h;
    Rect name, units, field, hours;
};

Places places_of(const Frame& frame, Point at, float w) {
    const float control = frame.control_height();
    if (w < beside_from) {
        const float y = at.y + type::body.line + type::secondary.line + space::xs;
        return {y + control - at.y,
                {at.x, at.y, w, type::body.line},
                {at.x, at.y + type::body.line, w, type::secondary.line},
                {at.x, y, field_w, control},
                {at.x + w - hours_w, y, hours_w, control}};
    }
    const float h = std::max(control, type::body.line + type::secondary.line);
    const float name_w = w - field_w - hours_w - space::m * 2;
    const float top = at.y + (h - type::body.line - type::secondary.line) / 2;
    return {h,
            {at.x, top, name_w, type::body.line},
            {at.x, top + type::body.line, name_w, type::secondary.line},
            {at.x + name_w + space::m, at.y + (h - control) / 2, field_w, control},
            {at.x + w - hours_w, at.y, hours_w, h}};
}

void draw_minutes(Frame& frame, const Row& row, const Plan& plan, const Rect& rect) {
    const std::string name = "Minutes: " + row.name;
    const std::string help = "How many minutes one " + row.name +
                             " takes, with what belongs to it. Leave it empty where it does not "
                             "count.";
    field_cell(frame, minutes_id(row.what), rect,
               {.name = name,
                .help = help,
                .suffix = "min",
                .keyboard = a11y::Keyboard::Numeric,
                .align = Align::Right,
                .up = row.up,
                .down = row.down,
                .max_length = 40},
               row.minutes == 0 ? std::string()
                                : core::format_count(row.minutes, frame.state.environment.numbers),
               accept_count(frame, core::target::max_minutes,
                            [&](std::int64_t minutes) { set_minutes(frame, plan, row, minutes); }));
}

float draw_row(Frame& frame, const Row& row, const Plan& plan, const Capacity& capacity, Point at,
               float w) {
    const auto& numbers = frame.state.environment.numbers;
    const NodeId id = minutes_id(row.what);
    const NodeId item = make_id(id, "row");
    const Places places = places_of(frame, at, w);
    frame.open({.id = item, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    text_line(frame, make_id(id, "name"), core::target::plural(row.name, 2), type::body,
              frame.theme.text, places.name);
    text_line(frame, make_id(id, "units"),
              (row.has_units ? core::format_count(row.units, numbers) : "–") + " a week",
              type::secondary, frame.theme.secondary, places.units);
    draw_minutes(frame, row, plan, places.field);
    const auto use = std::ranges::find(capacity.uses, row.what, &core::target::TimeUse::what);
    const std::string hours =
        use == capacity.uses.end() ? "–" : core::target::hours_text(use->minutes, numbers);
    const bool fits = frame.paint.width_of(hours, type::body) <= hours_w;
    text_line(frame, make_id(id, "hours"), hours, fits ? type::body : type::secondary,
              frame.theme.text, places.hours, Align::Right);
    const float h =
        places.h + note_below(frame, id, {}, field_error(frame, id), {at.x, at.y + places.h}, w);
    frame.at(item).rect.h = h;
    frame.close();
    return h;
}

float draw_week_hours(Frame& frame, NodeId id, const Plan& plan, Point at, float w) {
    const auto& numbers = frame.state.environment.numbers;
    const FieldLook look{.name = "Hours a week",
                         .label = "Hours a week",
                         .help = "That you have for all of this.",
                         .suffix = "h",
                         .keyboard = a11y::Keyboard::Decimal,
                         .align = Align::Right,
                         .max_length = 40};
    const std::string committed =
        plan.week_minutes == 0
            ? std::string()
            : core::format_scaled((plan.week_minutes * 100 + 30) / 60, 2, true, numbers);
    return field(frame, make_id(id, "week"), at, w, look, committed,
                 accept_hours(frame, [&](std::int64_t minutes) {
                     frame.emit(app::SetWeekMinutes{plan.id, minutes});
                 }));
}

float draw_sum(Frame& frame, NodeId id, const Capacity& capacity, Point at, float w) {
    const auto& numbers = frame.state.environment.numbers;
    const std::string hours =
        capacity.uses.empty() ? "–" : core::target::hours_text(capacity.needed, numbers);
    float y = at.y;
    y += text_line(frame, make_id(id, "needed-caption"), "Hours needed a week",
                   type::secondary_strong, frame.theme.secondary,
                   {at.x, y, w, type::secondary.line}) +
         space::xs;
    const bool fits = frame.paint.width_of(hours, type::page) <= w;
    const bool too_much = capacity.there > 0 && capacity.needed > capacity.there;
    output(frame, make_id(id, "needed"), "Hours needed a week", hours,
           fits ? type::page : type::strong, too_much ? frame.theme.bad : frame.theme.text,
           {at.x, y, w, frame.control_height()}, Align::Left);
    y += frame.control_height();
    return y - at.y;
}

}  // namespace

float draw_hours(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    TitledCard card(frame, make_id(0, "hours"), column, "Hours");
    const NodeId id = card.id();
    const Capacity capacity = core::target::capacity_of(plan, requirement);
    card.pair(
        140, space::m, [&](Point at, float w) { return draw_sum(frame, id, capacity, at, w); },
        [&](Point at, float w) { return draw_week_hours(frame, id, plan, at, w); });
    card.take(paragraph(frame, make_id(id, "sentence"),
                        core::target::tell_capacity(capacity, frame.state.environment.numbers),
                        type::body, frame.theme.text, card.at(), card.w()),
              space::l);
    const NodeId list = make_id(id, "list");
    const float top = card.at().y;
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {card.at().x, top, card.w(), 0},
                .name = "Minutes of one"});
    for (const Row& row : rows_of(plan, requirement))
        card.take(draw_row(frame, row, plan, capacity, card.at(), card.w()), space::m);
    frame.at(list).rect.h = card.at().y - top;
    frame.close();
    return card.close();
}

}  // namespace ui
