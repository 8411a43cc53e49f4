// From tens of thousands of touches to a handful of deals: only logarithms keep both ends visible.
#include "ui/target/funnel.h"

#include "core/target/rate.h"
#include "core/target/summary.h"
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

std::string rate_text(const core::target::Stage& stage, const core::NumberStyle& numbers) {
    const std::string text = core::target::format_rate(stage.to_next, numbers);
    return stage.to_next.denominator == core::target::basis_points ? text + " %" : text;
}

}  // namespace

float draw_funnel(Frame& frame, NodeId id, Point at, float w, const core::target::Plan& plan,
                  const core::target::Requirement& requirement) {
    const Theme& theme = frame.theme;
    const auto& numbers = frame.state.environment.numbers;
    const std::size_t count = plan.stages.size();
    std::int64_t most = 1;
    for (const auto& need : requirement.stages) most = std::max(most, need.units);

    const float label_w = std::min(w * 0.34F, 190.0F);
    const float rate_w = frame.shape == Shape::Phone ? 64.0F : 76.0F;
    const float bars_x = at.x + label_w + space::s;
    const float bars_w = w - label_w - rate_w - space::s * 2;
    std::string told = "Funnel on a logarithmic scale: ";
    for (std::size_t i = 0; i < count; ++i) {
        const float y = at.y + (bar_height + bar_gap) * static_cast<float>(i);
        const auto& stage = plan.stages[i];
        const std::int64_t units = requirement.stages[i].units;
        const float own = bars_w * share_of(units, most);
        const float next =
            i + 1 < count ? bars_w * share_of(requirement.stages[i + 1].units, most) : own;
        const float middle = bars_x + bars_w / 2;
        const Color color =
            mix(theme.accent, theme.accent_soft,
                0.55F * static_cast<float>(count - 1 - i) / static_cast<float>(count));
        const float low = y + bar_height;
        frame.paint.polygon({{middle - own / 2, y},
                             {middle + own / 2, y},
                             {middle + (own + next) / 4, low},
                             {middle - (own + next) / 4, low}},
                            color);
        frame.paint.text_in(frame.paint.shortened(plan.stages[i].name, type::secondary, label_w),
                            type::secondary, {at.x, y, label_w, bar_height}, Align::Left,
                            theme.text);
        const std::string figure = core::format_count(units, numbers);
        const float figure_w = frame.paint.width_of(figure, type::secondary_strong);
        const float inside = std::min(own, (own + next) / 2) - space::s;
        if (figure_w <= inside) {
            frame.paint.text_in(figure, type::secondary_strong,
                                {middle - own / 2, y, own, bar_height}, Align::Center,
                                theme.on_accent);
        } else {
            frame.paint.text_in(figure, type::secondary_strong,
                                {middle + own / 2 + space::xs, y, figure_w, bar_height},
                                Align::Left, theme.text);
        }
        if (i + 1 < count) {
            frame.paint.text_in(
                rate_text(stage, numbers), type::secondary,
                {at.x + w - rate_w, y + (bar_height + bar_gap) / 2, rate_w, bar_height},
                Align::Right, theme.secondary);
        }
        told +=
            figure + " " + core::target::plural(stage.name, units) + (i + 1 < count ? ", " : ".");
    }
    const float h = (bar_height + bar_gap) * static_cast<float>(count) - bar_gap;
    frame.add({.id = id, .role = a11y::Role::Picture, .rect = {at.x, at.y, w, h}, .name = told});
    return h;
}

}  // namespace ui
