// The answer card: this week's outreach, the sentence, the figures, the funnel.
#include "ui/target/answer_view.h"

#include "core/target/calendar_words.h"
#include "core/target/summary.h"
#include "ui/target/funnel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Reach;
using core::target::Requirement;

struct Figure {
    std::string value;
    std::string caption;
};

bool is_reachable(const Requirement& requirement) {
    return !requirement.stages.empty() &&
           std::ranges::all_of(requirement.stages,
                               [](const auto& need) { return need.reach == Reach::Reachable; });
}

float draw_figure_list(Frame& frame, NodeId id, Point at, float w,
                       const std::array<Figure, 3>& figures) {
    const float line = type::section.line;
    float values = 0;
    for (const Figure& figure : figures)
        values = std::max(values, frame.paint.width_of(figure.value, type::section));
    values = std::min(values, w / 2);
    float y = at.y;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        text_line(frame, make_id(id, "figure", i), figures[i].value, type::section,
                  frame.theme.text, {at.x, y, values, line}, Align::Right);
        text_line(frame, make_id(id, "caption", i), figures[i].caption, type::secondary,
                  frame.theme.secondary,
                  {at.x + values + space::s, y, w - values - space::s, line});
        y += line;
    }
    return y - at.y;
}

// Side by side, or one under the other where a caption of ours would be cut.
float draw_figures(Frame& frame, NodeId id, Point at, float w,
                   const std::array<Figure, 3>& figures) {
    const float each = (w - space::l * 2) / 3;
    const bool narrow = std::ranges::any_of(figures | std::views::drop(1), [&](const Figure& one) {
        return frame.paint.width_of(one.caption, type::secondary) > each;
    });
    if (narrow) return draw_figure_list(frame, id, at, w, figures);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const float x = at.x + (each + space::l) * static_cast<float>(i);
        const bool fits = frame.paint.width_of(figures[i].value, type::section) <= each;
        const Font& font = fits ? type::section : type::strong;
        text_line(frame, make_id(id, "figure", i), figures[i].value, font, frame.theme.text,
                  {x, at.y, each, type::section.line});
        text_line(frame, make_id(id, "caption", i), figures[i].caption, type::secondary,
                  frame.theme.secondary,
                  {x, at.y + type::section.line, each, type::secondary.line});
    }
    return type::section.line + type::secondary.line;
}

float draw_numbers(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                   const Requirement& requirement) {
    const auto& numbers = frame.state.environment.numbers;
    const auto& outer = requirement.stages.front();
    const auto& inner = requirement.stages.back();
    const Font& big = frame.shape == Shape::Phone ? type::answer_small : type::answer;
    float y = at.y;
    text_line(frame, make_id(id, "week"), core::format_count(outer.per_week, numbers), big,
              frame.theme.text, {at.x, y, w, big.line});
    y += big.line;
    text_line(frame, make_id(id, "unit"),
              core::target::plural(plan.stages.front().name, outer.per_week) + " a week",
              type::strong, frame.theme.secondary, {at.x, y, w, type::strong.line});
    y += type::strong.line + space::m;
    y += paragraph(frame, make_id(id, "sentence"),
                   core::target::summarise(plan, requirement, numbers), type::body,
                   frame.theme.text, {at.x, y}, w);
    const auto until = core::target::useful_until(plan, frame.state.today);
    if (!until.sentence.empty())
        y += space::xs + paragraph(frame, make_id(id, "until"), until.sentence, type::secondary,
                                   until.is_past ? frame.theme.caution : frame.theme.secondary,
                                   {at.x, y + space::xs}, w);
    y += space::l;
    y +=
        draw_figures(frame, id, {at.x, y}, w,
                     {Figure{core::format_count(inner.units, numbers),
                             core::target::plural(plan.stages.back().name, inner.units)},
                      Figure{core::format_count(outer.units, numbers), "in the period"},
                      Figure{core::format_count(outer.per_working_day, numbers), "a working day"}});
    y += space::l;
    y += draw_funnel(frame, make_id(id, "funnel"), {at.x, y}, w, plan, requirement,
                     FunnelKind::Answer);
    return y - at.y;
}

// The chain for an example goal, so that a new plan shows what it will become.
float draw_outlook(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    Plan example = plan;
    example.goal = core::target::Goal::Deals;
    example.deals = 10;
    const Requirement requirement = core::target::require(example);
    if (!is_reachable(requirement)) return 0;
    return space::l + draw_funnel(frame, make_id(id, "outlook"), {at.x, at.y + space::l}, w,
                                  example, requirement, FunnelKind::Outline);
}

// No numbers: what is missing or what stands in the way.
float draw_sentence(Frame& frame, NodeId id, Point at, float w, const Plan& plan,
                    const Requirement& requirement) {
    const bool blocked =
        !requirement.stages.empty() && !requirement.is_empty && !is_reachable(requirement);
    if (blocked) draw_icon(frame.paint, Icon::Alert, {at.x, at.y + 2}, frame.theme.bad);
    const float indent = blocked ? icon_size + space::m : 0;
    const std::string sentence =
        core::target::summarise(plan, requirement, frame.state.environment.numbers);
    const float h = paragraph(frame, make_id(id, "sentence"), sentence, type::strong,
                              frame.theme.text, {at.x + indent, at.y}, w - indent);
    return h + (requirement.stages.empty() || requirement.is_empty
                    ? draw_outlook(frame, id, {at.x, at.y + h}, w, plan)
                    : 0);
}

}  // namespace

float draw_answer(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    const NodeId id = make_id(0, "answer");
    const float padding = padding_of(frame);
    const Point at{column.x + padding, column.y + padding};
    const float w = column.w - padding * 2;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Answer"});
    const bool has_numbers = requirement.missing == core::target::Missing::Nothing &&
                             !requirement.is_empty && is_reachable(requirement);
    const float h = has_numbers ? draw_numbers(frame, id, at, w, plan, requirement)
                                : draw_sentence(frame, id, at, w, plan, requirement);
    frame.at(id).rect.h = h + padding * 2;
    frame.close();
    return at.y + h + padding;
}

}  // namespace ui
