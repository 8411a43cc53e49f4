// The answer card: this week's outreach, the sentence, the figures, the funnel.
#include "ui/target/answer_view.h"

#include "core/target/summary.h"
#include "ui/target/funnel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <array>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Reach;
using core::target::Requirement;

struct Figure {
    std::string value;
    std::string caption;
};

bool has_numbers(const Requirement& requirement) {
    return requirement.missing == core::target::Missing::Nothing && !requirement.stages.empty() &&
           requirement.stages.front().reach == Reach::Reachable && requirement.deals > 0;
}

float draw_figures(Frame& frame, NodeId id, Point at, float w,
                   const std::array<Figure, 3>& figures) {
    const float each = (w - space::l * 2) / 3;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const float x = at.x + (each + space::l) * static_cast<float>(i);
        text_line(frame, make_id(id, "figure", i), figures[i].value, type::section,
                  frame.theme.text, {x, at.y, each, type::section.line});
        text_line(frame, make_id(id, "caption", i), figures[i].caption, type::secondary,
                  frame.theme.secondary,
                  {x, at.y + type::section.line, each, type::secondary.line});
    }
    return type::section.line + type::secondary.line;
}

}  // namespace

float draw_answer(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    const NodeId id = make_id(0, "answer");
    const auto& numbers = frame.state.environment.numbers;
    const float padding = padding_of(frame);
    const float x = column.x + padding;
    const float w = column.w - padding * 2;
    const float top = column.y;
    float y = top + padding;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "Answer"});
    const std::string sentence = core::target::summarise(plan, requirement, numbers);
    if (has_numbers(requirement)) {
        const auto& outer = requirement.stages.front();
        const std::string touches = core::target::plural(plan.stages.front().name, outer.per_week);
        const Font& big = frame.shape == Shape::Phone ? type::answer_small : type::answer;
        const std::string week = core::format_count(outer.per_week, numbers);
        text_line(frame, make_id(id, "week"), week, big, frame.theme.text, {x, y, w, big.line});
        y += big.line;
        text_line(frame, make_id(id, "unit"), touches + " a week", type::strong,
                  frame.theme.secondary, {x, y, w, type::strong.line});
        y += type::strong.line + space::m;
        y += paragraph(frame, make_id(id, "sentence"), sentence, type::body, frame.theme.text,
                       {x, y}, w) +
             space::l;
        const auto& inner = plan.stages.back();
        const auto& last = requirement.stages.back();
        y += draw_figures(
            frame, id, {x, y}, w,
            {Figure{core::format_count(last.units, numbers),
                    core::target::plural(inner.name, last.units)},
             Figure{core::format_count(outer.units, numbers),
                    core::target::plural(plan.stages.front().name, outer.units)},
             Figure{core::format_count(outer.per_working_day, numbers), "a working day"}});
        y += space::l;
        y += draw_funnel(frame, make_id(id, "funnel"), {x, y}, w, plan, requirement);
    } else {
        y += paragraph(frame, make_id(id, "sentence"), sentence, type::strong, frame.theme.text,
                       {x, y}, w);
    }
    y += padding;
    frame.at(id).rect.h = y - top;
    frame.close();
    draw_card(frame, {column.x, top, column.w, y - top});
    return y;
}

}  // namespace ui
