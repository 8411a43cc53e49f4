// Bars and lines on the draw list. Floats are for the eye only.
#include "ui/chart.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float label_h = 20;
constexpr float marker = 3.5F;

Color color_of(Series series) {
    switch (series) {
        case Series::Plan: return IM_COL32(0x00, 0x72, 0xB2, 0xFF);
        case Series::Done: return IM_COL32(0xE6, 0x9F, 0x00, 0xFF);
        case Series::Replan: return IM_COL32(0x00, 0x9E, 0x73, 0xFF);
    }
    return 0;
}

void draw_marker(Frame& frame, Series series, Point at) {
    const Color color = color_of(series);
    if (series == Series::Plan) {
        frame.paint.circle(at, marker, color);
    } else if (series == Series::Done) {
        frame.paint.fill({at.x - marker, at.y - marker, marker * 2, marker * 2}, color);
    } else {
        frame.paint.polygon({{at.x, at.y - marker - 1},
                             {at.x + marker + 1, at.y + marker},
                             {at.x - marker - 1, at.y + marker}},
                            color);
    }
}

// Ticks that would run into the one before are left out.
void draw_ticks(Frame& frame, const Rect& plot, std::span<const Tick> ticks, float first_x,
                float step) {
    float free_from = plot.x - space::s;
    for (const Tick& tick : ticks) {
        const float w = frame.paint.width_of(tick.text, type::secondary);
        const float middle = first_x + step * static_cast<float>(tick.at);
        const float x = std::clamp(middle - w / 2, plot.x, std::max(plot.x, plot.x + plot.w - w));
        if (x < free_from + space::s) continue;
        frame.paint.text(tick.text, type::secondary, x, plot.y + plot.h + 2, frame.theme.secondary);
        free_from = x + w;
    }
}

void draw_base(Frame& frame, const Rect& plot) {
    frame.paint.line({plot.x, plot.y + plot.h}, {plot.x + plot.w, plot.y + plot.h},
                     frame.theme.field_border);
}

void describe(Frame& frame, NodeId id, const Rect& rect, std::string_view told) {
    frame.add({.id = id, .role = a11y::Role::Picture, .rect = rect, .name = std::string(told)});
}

constexpr float legend_h = label_h + space::xs;

// Returns from where on there is room beside it.
float draw_legend(Frame& frame, const Rect& rect, std::span<const Line> lines) {
    float x = rect.x;
    for (const Line& line : lines) {
        draw_marker(frame, line.series, {x + marker, rect.y + label_h / 2});
        x += marker * 2 + space::xs;
        x += frame.paint.text(line.name, type::secondary, x, rect.y, frame.theme.secondary) +
             space::l;
    }
    return x;
}

}  // namespace

void draw_bars(Frame& frame, NodeId id, const Rect& rect, std::string_view told,
               const BarPlot& plot) {
    describe(frame, id, rect, told);
    if (plot.bars.empty()) return;
    const Rect area{rect.x, rect.y + label_h, rect.w, rect.h - label_h * 2};
    float most = 0;
    for (const Bar& bar : plot.bars) most = std::max(most, bar.value);
    const float step = area.w / static_cast<float>(plot.bars.size());
    const float gap = step > 6 ? 2.0F : step > 3 ? 1.0F : 0.0F;
    const Color pale = mix(frame.theme.surface, frame.theme.secondary, 0.35F);
    for (std::size_t i = 0; i < plot.bars.size(); ++i) {
        const float share = most > 0 ? plot.bars[i].value / most : 0;
        const float h = std::max(share * area.h, share > 0 ? 1.0F : 0.0F);
        frame.paint.fill(
            {area.x + step * static_cast<float>(i), area.y + area.h - h, step - gap, h},
            plot.bars[i].strong ? frame.theme.accent : pale);
    }
    draw_base(frame, area);
    draw_ticks(frame, area, plot.ticks, area.x + (step - gap) / 2, step);
    if (plot.mark_at >= plot.bars.size()) return;
    const float x = area.x + step * static_cast<float>(plot.mark_at);
    frame.paint.line({x, rect.y}, {x, area.y + area.h}, frame.theme.text, 2);
    const float w = frame.paint.width_of(plot.mark_text, type::secondary_strong);
    const bool to_left = x + space::s + w > rect.x + rect.w;
    frame.paint.text(plot.mark_text, type::secondary_strong,
                     to_left ? x - space::s - w : x + space::s, rect.y, frame.theme.text);
}

void draw_lines(Frame& frame, NodeId id, const Rect& rect, std::string_view told,
                const LinePlot& plot) {
    describe(frame, id, rect, told);
    const float beside = draw_legend(frame, rect, plot.lines);
    const Rect area{rect.x + marker, rect.y + legend_h + marker, rect.w - marker * 2,
                    rect.h - legend_h - label_h - marker};
    float most = 0;
    for (const Line& line : plot.lines)
        for (const float value : line.values) most = std::max(most, value);
    const float step = area.w / static_cast<float>(std::max<std::size_t>(plot.places, 2) - 1);
    const auto point = [&](std::size_t place, float value) {
        const float share = most > 0 ? value / most : 0;
        return Point{area.x + step * static_cast<float>(place), area.y + area.h * (1 - share)};
    };
    frame.paint.line({area.x, area.y}, {area.x + area.w, area.y}, frame.theme.line);
    draw_base(frame, area);
    const std::string top =
        frame.paint.shortened(plot.top_text, type::secondary, area.x + area.w - beside);
    const float top_w = frame.paint.width_of(top, type::secondary);
    frame.paint.text(top, type::secondary, area.x + area.w - top_w, rect.y, frame.theme.secondary);
    for (const Line& line : plot.lines) {
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            const Point at = point(line.first + i, line.values[i]);
            if (i > 0) {
                const Point before = point(line.first + i - 1, line.values[i - 1]);
                frame.paint.polyline({before, at}, color_of(line.series), 2);
            }
            if (step > 14 || i + 1 == line.values.size()) draw_marker(frame, line.series, at);
        }
    }
    draw_ticks(frame, area, plot.ticks, area.x, step);
}

}  // namespace ui
