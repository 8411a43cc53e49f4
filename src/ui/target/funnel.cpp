// From tens of thousands of touches to a handful of deals: only logarithms keep both ends visible.
#include "ui/target/funnel.h"

#include "core/target/summary.h"
#include "core/target/words.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float bar_height = 30, bar_gap = 4;

// A picture only: what is read off and decided by are the exact numbers beside it.
float share_of(std::int64_t units, std::int64_t most) {
    constexpr float least = 0.10F;
    if (most <= 1) return 1;
    const float share = std::log(static_cast<float>(std::max<std::int64_t>(units, 1))) /
                        std::log(static_cast<float>(most));
    return least + (1 - least) * std::clamp(share, 0.0F, 1.0F);
}

// Where the parts of every row lie. A label that would be cut beside its bar stands above it.
struct Columns {
    float label_x, label_w;
    float middle, bars_w;
    float rate_x, rate_w;
    float label_h;  // of a line above the bar; 0: the label is beside it

    float row_h() const { return label_h + bar_height + bar_gap; }
};

Columns columns_of(Frame& frame, float x, float w, const core::target::Plan& plan) {
    const float rate_w = frame.shape == Shape::Phone ? 56.0F : 72.0F;
    const float beside_w = std::min(w * 0.34F, 190.0F);
    const bool fits = std::ranges::all_of(plan.stages, [&](const core::target::Stage& stage) {
        return frame.paint.width_of(stage.name, type::secondary) <= beside_w;
    });
    if (!fits && frame.shape == Shape::Phone) {
        const float bars_w = w - rate_w - space::s;
        return {x,      w - rate_w,          x + bars_w / 2, bars_w, x + w - rate_w,
                rate_w, type::secondary.line};
    }
    const float bars_w = w - beside_w - rate_w - space::s * 2;
    return {x, beside_w, x + beside_w + space::s + bars_w / 2, bars_w, x + w - rate_w, rate_w, 0};
}

void draw_bar(Frame& frame, const Columns& columns, float y, float top_w, float bottom_w,
              Color color) {
    const float low = y + bar_height;
    frame.paint.polygon({{columns.middle - top_w / 2, y},
                         {columns.middle + top_w / 2, y},
                         {columns.middle + bottom_w / 2, low},
                         {columns.middle - bottom_w / 2, low}},
                        color);
}

void draw_figure(Frame& frame, const Columns& columns, float y, float top_w, float bottom_w,
                 const std::string& figure) {
    const Theme& theme = frame.theme;
    const Font& font = type::secondary_strong;
    const float figure_w = frame.paint.width_of(figure, font);
    if (figure_w <= std::min(top_w, bottom_w) - space::s) {
        frame.paint.text_in(figure, font, {columns.middle - figure_w / 2, y, figure_w, bar_height},
                            Align::Left, theme.on_accent);
    } else {
        frame.paint.text_in(
            figure, font,
            {columns.middle + std::max(top_w, bottom_w) / 2 + space::xs, y, figure_w, bar_height},
            Align::Left, theme.text);
    }
}

// Between two bars, with a line from the funnel's edge, so that the eye finds the way.
void draw_rate(Frame& frame, const Columns& columns, float middle_y, float funnel_w,
               const std::string& rate) {
    const Theme& theme = frame.theme;
    const float text_w = frame.paint.width_of(rate, type::secondary);
    const float text_x = columns.rate_x + columns.rate_w - text_w;
    if (columns.label_h == 0)  // else it would run through the next label
        frame.paint.line({columns.middle + funnel_w / 2 + space::s, middle_y},
                         {text_x - space::s, middle_y}, theme.line);
    frame.paint.text_in(rate, type::secondary, {text_x, middle_y - 10, text_w, 20}, Align::Left,
                        theme.secondary);
}

}  // namespace

float draw_funnel(Frame& frame, NodeId id, Point at, float w, const core::target::Plan& plan,
                  const core::target::Requirement& requirement, FunnelKind kind) {
    const auto& numbers = frame.state.environment.numbers;
    const std::size_t count = plan.stages.size();
    std::int64_t most = 1;
    for (const auto& need : requirement.stages) most = std::max(most, need.units);

    const Columns columns = columns_of(frame, at.x, w, plan);
    const bool outline = kind == FunnelKind::Outline;
    std::string told = outline ? "The chain: " : "Funnel on a logarithmic scale: ";
    for (std::size_t i = 0; i < count; ++i) {
        const bool last = i + 1 == count;
        const auto& stage = plan.stages[i];
        const float top = at.y + columns.row_h() * static_cast<float>(i);
        const float y = top + columns.label_h;  // of the bar
        const std::int64_t units = requirement.stages[i].units;
        const float own = columns.bars_w * share_of(units, most);
        const float next =
            last ? own : columns.bars_w * share_of(requirement.stages[i + 1].units, most);
        const std::string figure = core::format_count(units, numbers);
        // White figures stand on every bar, so the outer ones may be only a little paler.
        const float depth = static_cast<float>(i) / static_cast<float>(count);
        const Color color =
            outline ? frame.theme.line
                    : mix(frame.theme.accent, frame.theme.accent_soft, 0.15F * (1 - depth));
        draw_bar(frame, columns, y, own, next, color);
        if (!outline) draw_figure(frame, columns, y, own, next, figure);
        frame.paint.text_in(frame.paint.shortened(stage.name, type::secondary, columns.label_w),
                            type::secondary,
                            {columns.label_x, top, columns.label_w,
                             columns.label_h > 0 ? columns.label_h : bar_height},
                            Align::Left, frame.theme.text);
        if (!last) {
            draw_rate(frame, columns, y + bar_height + (bar_gap + columns.label_h) / 2, next,
                      core::target::rate_text(stage.to_next, numbers));
        }
        told += outline ? stage.name : figure + " " + core::target::plural(stage.name, units);
        told += last ? "." : ", ";
    }
    const float h = columns.row_h() * static_cast<float>(count) - bar_gap;
    frame.add({.id = id, .role = a11y::Role::Picture, .rect = {at.x, at.y, w, h}, .name = told});
    return h;
}

}  // namespace ui
