// Which plan to lay beside this one, and the rows of the two.
#include "ui/target/compare_page.h"

#include "core/target/difference.h"
#include "ui/added.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::target::Difference;
using core::target::Plan;

// Below this the two plans stand under each other.
constexpr float table_from = 640;

std::string name_of(const Plan& plan) { return plan.name.empty() ? "Untitled plan" : plan.name; }

std::vector<Plan> other_plans(const Frame& frame, const Plan& plan) {
    std::vector<Plan> plans = app::living_plans(frame.state);
    std::erase_if(plans, [&](const Plan& each) { return each.id == plan.id; });
    return plans;
}

constexpr ButtonLook duplicate{.name = "Duplicate plan",
                               .tooltip = "Makes a copy to change, and lays it beside this plan."};

void draw_duplicate(Frame& frame, NodeId id, Point at, const Plan& plan, ButtonKind kind) {
    ButtonLook look = duplicate;
    look.kind = kind;
    const NodeId button_id = make_id(id, "duplicate", plan.id);
    const NodeId key = make_id(0, "duplicate-plan");
    const std::size_t plans = app::living_plans(frame.state).size();
    focus_added(frame, key, plans, button_id);
    if (!button(frame, button_id, {at.x, at.y, button_width(frame, look), frame.control_height()},
                look))
        return;
    await_added(frame, key, plans);
    frame.emit(app::DuplicatePlan{plan.id});
}

float draw_alone(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "alone");
    const float padding = padding_of(frame);
    const float w = std::min(column.w - padding * 2, 560.0F);
    const float x = column.x + padding;
    float y = column.y + padding;
    y += heading(frame, make_id(id, "title"), "Nothing to compare yet", 2, type::section, {x, y},
                 w) +
         space::s;
    y += paragraph(frame, make_id(id, "what"),
                   "Duplicate this plan and change the copy: the two stand side by side here, with "
                   "what differs marked.",
                   type::body, frame.theme.text, {x, y}, w) +
         space::l;
    draw_duplicate(frame, id, {x, y}, plan, ButtonKind::Primary);
    y += frame.control_height() + padding;
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

// What stands in the last column: the difference, or a word where there is no number.
std::string mark_of(const Difference& row) {
    if (!row.differs) return "same";
    const std::string change = row.change.empty() ? "differs" : row.change;
    return row.follows ? change + " · follows" : change;
}

Color color_of(const Frame& frame, const Difference& row) {
    return row.differs ? frame.theme.text : frame.theme.secondary;
}

bool is_changed(const Difference& row) { return row.differs && !row.follows; }

Color mark_color(const Frame& frame, const Difference& row) {
    return is_changed(row) ? frame.theme.accent : color_of(frame, row);
}

// "9 of 31 numbers differ: 2 are changed, 7 follow from them."
std::string count_text(const std::vector<Difference>& rows) {
    const auto differing = std::ranges::count(rows, true, &Difference::differs);
    const auto changed = std::ranges::count_if(rows, is_changed);
    const std::string all = std::to_string(rows.size());
    if (differing == 0) return "All " + all + " numbers are the same.";
    std::string text = std::to_string(differing) + " of " + all + " numbers differ";
    if (changed == differing || changed == 0) return text + ".";
    return text + ": " + std::to_string(changed) + (changed == 1 ? " is" : " are") + " changed, " +
           std::to_string(differing - changed) +
           (differing - changed == 1 ? " follows." : " follow.");
}

float draw_table(Frame& frame, NodeId id, Point at, float w, const Plan& other, const Plan& plan,
                 const std::vector<Difference>& rows) {
    const float each = w * 0.21F;
    const std::array<std::string, 2> names{name_of(other), name_of(plan)};
    const std::array<TableColumn, 4> columns{
        {{"Number", 0, Align::Left}, {names[0], each}, {names[1], each}, {"Difference", each}}};
    std::vector<TableLine> lines;
    for (const Difference& row : rows) {
        const Ink ink = row.differs ? Ink::Plain : Ink::Pale;
        const Ink mark = is_changed(row) ? Ink::Accent : ink;
        lines.push_back({{row.name, row.left, row.right, mark_of(row)},
                         is_changed(row),
                         {ink, ink, ink, mark}});
    }
    return plain_table(frame, make_id(id, "table"), at, w, "Differences", columns, lines);
}

// Where the table does not fit: what it is and the difference, and under it what the two say.
float draw_block(Frame& frame, NodeId list, std::size_t index, Point at, float w,
                 const std::array<std::string, 2>& names, const Difference& row) {
    const NodeId id = make_id(list, "item", index);
    const Font& font = type::body;
    const float half = (w - space::m) / 2;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const std::string mark = mark_of(row);
    const float mark_w = std::min(half, frame.paint.width_of(mark, type::body_strong) + 2);
    text_line(frame, make_id(id, "name"), row.name,
              is_changed(row) ? type::body_strong : type::body, color_of(frame, row),
              {at.x, at.y, w - mark_w - space::m, font.line});
    text_line(frame, make_id(id, "mark"), mark, type::body_strong, mark_color(frame, row),
              {at.x + w - mark_w, at.y, mark_w, font.line}, Align::Right);
    float y = at.y + font.line;
    const std::array<std::string, 2> texts{row.left, row.right};
    for (std::size_t i = 0; i < names.size(); ++i) {
        text_line(frame, make_id(id, "whose", i), names[i], type::secondary, frame.theme.secondary,
                  {at.x, y, half, type::secondary.line});
        text_line(frame, make_id(id, "value", i), texts[i], type::secondary, color_of(frame, row),
                  {at.x + half + space::m, y, half, type::secondary.line}, Align::Right);
        y += type::secondary.line;
    }
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

float draw_blocks(Frame& frame, NodeId id, Point at, float w, const Plan& other, const Plan& plan,
                  const std::vector<Difference>& rows) {
    const NodeId list = make_id(id, "list");
    frame.open(
        {.id = list, .role = a11y::Role::List, .rect = {at.x, at.y, w, 0}, .name = "Differences"});
    float y = at.y;
    for (std::size_t i = 0; i < rows.size(); ++i)
        y += draw_block(frame, list, i, {at.x, y}, w, {name_of(other), name_of(plan)}, rows[i]) +
             space::m;
    frame.at(list).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// Which plan, and the buttons; side by side where there is room. Returns the height.
float draw_choices(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                   const std::vector<Plan>& others, std::size_t chosen) {
    constexpr float choice_w = 320;
    const float h = frame.control_height();
    const NodeId with = make_id(id, "with");
    std::vector<std::string> names;
    for (const Plan& other : others) names.push_back(name_of(other));
    const float own_w = std::min(w, choice_w);
    const float label = label_above(frame, with, "Compare with", at, own_w);
    const int picked = choice(frame, with, {at.x, at.y + label, own_w, h}, "Compare with", names,
                              static_cast<int>(chosen));
    if (picked >= 0) frame.emit(app::CompareWith{others[static_cast<std::size_t>(picked)].id});

    const ButtonLook open{.name = "Open the other plan",
                          .tooltip = "Shows the other plan; this one is laid beside it then."};
    const float open_w = button_width(frame, open);
    const float duplicate_w = button_width(frame, duplicate);
    Point next{at.x + own_w + space::l, at.y + label};
    const bool beside = next.x + open_w + space::s + duplicate_w <= at.x + w;
    if (!beside) next = {at.x, at.y + label + h + space::s};
    if (button(frame, make_id(id, "open"), {next.x, next.y, open_w, h}, open)) {
        frame.emit(app::SelectPlan{others[chosen].id});
        frame.emit(app::CompareWith{plan.id});
    }
    Point last{next.x + open_w + space::s, next.y};
    if (last.x + duplicate_w > at.x + w) last = {at.x, next.y + h + space::s};
    draw_duplicate(frame, id, last, plan, ButtonKind::Secondary);
    return last.y + h - at.y;
}

}  // namespace

float draw_compare_page(Frame& frame, Column column, const Plan& plan,
                        const core::target::Requirement&) {
    const std::vector<Plan> others = other_plans(frame, plan);
    if (others.empty()) return draw_alone(frame, column, plan);
    const auto wanted = std::ranges::find(others, frame.state.compared_plan, &Plan::id);
    const std::size_t chosen =
        wanted == others.end() ? 0 : static_cast<std::size_t>(wanted - others.begin());
    const Plan& other = others[chosen];

    const NodeId id = make_id(0, "compare");
    const float padding = padding_of(frame);
    const float w = column.w - padding * 2;
    const float x = column.x + padding;
    float y = column.y + padding;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Comparison"});
    y += heading(frame, make_id(id, "title"), "Side by side", 2, type::section, {x, y}, w) +
         space::s;
    y += draw_choices(frame, id, {x, y}, w, plan, others, chosen) + space::m;
    std::vector<Difference> rows =
        core::target::differences(other, plan, frame.state.environment.numbers);
    y += paragraph(frame, make_id(id, "count"), count_text(rows), type::body, frame.theme.text,
                   {x, y}, w) +
         space::xs;
    bool& only = frame.scratch.only_differences;
    if (switched(frame, make_id(id, "only"), {x, y}, "Only differences", only)) only = !only;
    y += frame.control_height() + space::s;
    if (only) std::erase_if(rows, [](const Difference& row) { return !row.differs; });
    if (!rows.empty())
        y += w >= table_from ? draw_table(frame, id, {x, y}, w, other, plan, rows)
                             : draw_blocks(frame, id, {x, y}, w, other, plan, rows);
    y += padding;
    frame.at(id).rect.h = y - column.y;
    frame.close();
    draw_card(frame, {column.x, column.y, column.w, y - column.y});
    return y;
}

}  // namespace ui
