// Header, tabs and the chosen page of the plan that is shown, or what to do when there is none.
#include "ui/target/target_view.h"

#include "core/target/requirement.h"
#include "ui/history_view.h"
#include "ui/pages.h"
#include "ui/target/calendar_page.h"
#include "ui/target/chance_page.h"
#include "ui/target/compare_page.h"
#include "ui/target/plan_page.h"
#include "ui/target/team_page.h"
#include "ui/target/week_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <optional>

namespace ui {
namespace {

using core::target::Plan;

using Tab = PageTab<app::TargetPage,
                    float (*)(Frame&, Column, const Plan&, const core::target::Requirement&)>;

// From left to right.
constexpr Tab pages[] = {
    {app::TargetPage::Plan, "Plan", draw_plan_page},
    {app::TargetPage::Week, "Week", draw_week_page},
    {app::TargetPage::Chance, "Chance", draw_chance_page},
    {app::TargetPage::Calendar, "Calendar", draw_calendar_page},
    {app::TargetPage::Team, "Team", draw_team_page},
    {app::TargetPage::Compare, "Compare", draw_compare_page},
};

std::string shown_name(const Plan& plan) { return plan.name.empty() ? "Untitled plan" : plan.name; }

void draw_switcher(Frame& frame, NodeId id, const Rect& rect, const std::vector<Plan>& plans,
                   const Plan& shown) {
    std::vector<std::string> names;
    int chosen = 0;
    for (const Plan& plan : plans) {
        if (plan.id == shown.id) chosen = static_cast<int>(names.size());
        names.push_back(shown_name(plan));
    }
    const int picked = choice(frame, make_id(id, "open"), rect, "Open plan", names, chosen);
    if (picked >= 0) frame.emit(app::SelectPlan{plans[static_cast<std::size_t>(picked)].id});
}

constexpr ButtonLook new_plan{.name = "New plan", .kind = ButtonKind::Primary, .icon = Icon::Plus};

void draw_new_plan(Frame& frame, NodeId id, const Rect& rect) {
    if (!button(frame, make_id(id, "new"), rect, new_plan)) return;
    const auto shown = app::shown_plan(frame.state);
    frame.scratch.plan_before_new = shown ? shown->id : core::Id{};
    frame.scratch.awaits_new_plan = !frame.touch;  // there the keyboard would hide the answer
    frame.emit(app::NewPlan{});
}

// Returns the bottom. On a phone the switcher has a row of its own.
float draw_header(Frame& frame, NodeId id, Column column, const std::vector<Plan>& plans,
                  const Plan& shown) {
    const float size = frame.control_height();
    float y = column.y;
    const float title_h = std::max(size, type::page.line);
    heading(frame, make_id(id, "title"), "Targets", 1, type::page,
            {column.x, y + (title_h - type::page.line) / 2}, column.w / 2);
    const float new_w = button_width(frame, new_plan);
    const float y_control = y + (title_h - size) / 2;
    if (frame.shape == Shape::Phone) {
        draw_history(frame, id, column.x + column.w, y_control);
        y += title_h + space::s;
        draw_switcher(frame, id, {column.x, y, column.w - new_w - space::s, size}, plans, shown);
        draw_new_plan(frame, id, {column.x + column.w - new_w, y, new_w, size});
        return y + size;
    }
    const float history_x = column.x + column.w - new_w - space::m - size * 2 - space::xs;
    const float switcher_w = std::min(280.0F, history_x - space::m - column.x - 140);
    draw_switcher(frame, id, {history_x - space::m - switcher_w, y_control, switcher_w, size},
                  plans, shown);
    draw_history(frame, id, column.x + column.w - new_w - space::m, y_control);
    draw_new_plan(frame, id, {column.x + column.w - new_w, y_control, new_w, size});
    return y + title_h;
}

float draw_sample_note(Frame& frame, NodeId id, Column column, const Plan& plan) {
    const ButtonLook look{.name = "Remove sample", .kind = ButtonKind::Quiet};
    const float button_w = button_width(frame, look);
    const bool stacked = frame.shape == Shape::Phone;
    const float text_w = column.w - space::l * 2 - (stacked ? 0 : button_w + space::m);
    constexpr std::string_view sentence =
        "This is sample data. Change any number to see what follows, or start your own with New "
        "plan.";
    const float text_h = paragraph_height(frame, sentence, type::body, text_w);
    const float row = std::max(text_h, stacked ? 0 : frame.control_height());
    const float h = row + space::s * 2 + (stacked ? frame.control_height() : 0);
    frame.paint.fill({column.x, column.y, column.w, h}, frame.theme.accent_soft, card_radius);
    paragraph(frame, make_id(id, "sample"), sentence, type::body, frame.theme.text,
              {column.x + space::l, column.y + space::s + (row - text_h) / 2}, text_w);
    const Rect rect{stacked ? column.x + space::xs : column.x + column.w - button_w - space::s,
                    column.y + space::s + (stacked ? row : (row - frame.control_height()) / 2),
                    button_w, frame.control_height()};
    if (button(frame, make_id(id, "remove-sample", plan.id), rect, look))
        frame.emit(app::DeletePlan{plan.id});
    return column.y + h;
}

float draw_empty(Frame& frame, NodeId id, Column column) {
    const float size = frame.control_height();
    heading(frame, make_id(id, "title"), "Targets", 1, type::page, {column.x, column.y},
            column.w / 2);
    draw_history(frame, id, column.x + column.w, column.y);
    float y = column.y + std::max(type::page.line, size) + space::xl;
    const float padding = padding_of(frame);
    const float top = y;
    y += padding;
    const float x = column.x + padding;
    const float w = std::min(column.w - padding * 2, 560.0F);
    y +=
        heading(frame, make_id(id, "empty"), "No plan yet", 2, type::section, {x, y}, w) + space::s;
    y += paragraph(frame, make_id(id, "what"),
                   "A plan turns a quota into the deals, meetings and calls that it takes, down to "
                   "this week's outreach.",
                   type::body, frame.theme.text, {x, y}, w) +
         space::l;
    const float new_w = button_width(frame, new_plan);
    draw_new_plan(frame, id, {x, y, new_w, size});
    const ButtonLook sample{.name = "Try with sample data"};
    const float sample_w = button_width(frame, sample);
    const bool fits = new_w + space::m + sample_w <= w;
    const Point at = fits ? Point{x + new_w + space::m, y} : Point{x, y + size + space::s};
    if (button(frame, make_id(id, "try"), {at.x, at.y, sample_w, size}, sample))
        frame.emit(app::AddSamplePlan{});
    y = at.y + size + padding;
    draw_card(frame, {column.x, top, column.w, y - top});
    return y;
}

}  // namespace

float draw_targets(Frame& frame, Column column) {
    const NodeId id = make_id(0, "targets");
    const auto shown = app::shown_plan(frame.state);
    if (!shown) return draw_empty(frame, id, column);
    const auto plans = app::living_plans(frame.state);
    const core::target::Requirement requirement = core::target::require(*shown);

    column.y = draw_header(frame, id, column, plans, *shown) + space::s;
    Pages pages_of_plan(frame, id, pages, frame.state.target_page);
    std::optional<app::TargetPage> picked;
    column.y = pages_of_plan.draw_tabs(column, "Pages of the plan", &picked) + space::l;
    if (picked) frame.emit(app::ShowPage{*picked});
    if (shown->is_sample) column.y = draw_sample_note(frame, id, column, *shown) + space::l;
    return pages_of_plan.draw_panel(column, *shown, requirement);
}

}  // namespace ui
