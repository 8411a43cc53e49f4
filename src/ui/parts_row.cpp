// Fills a row with parts while they fit, and shares out what is left.
#include "ui/parts_row.h"

#include "ui/theme.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float gap = space::m;

// How many of them, at least one, stand in the first row.
std::size_t fitting(std::span<const Part> parts, float w) {
    float used = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        used += (i > 0 ? gap : 0) + parts[i].least;
        if (i > 0 && used > w) return i;
    }
    return parts.size();
}

float draw_row(Column column, std::span<const Part> parts) {
    float left_over = column.w - gap * static_cast<float>(parts.size() - 1);
    float weights = 0;
    for (const Part& part : parts) {
        left_over -= part.least;
        weights += part.weight;
    }
    float x = column.x, h = 0;
    for (const Part& part : parts) {
        const float share = weights > 0 ? std::max(left_over, 0.0F) * part.weight / weights : 0;
        const float w = std::min(part.least + share, column.w);
        h = std::max(h, part.draw({x, column.y}, w));
        x += w + gap;
    }
    return h;
}

}  // namespace

float draw_parts(Column column, std::span<const Part> parts) {
    const float top = column.y;
    while (!parts.empty()) {
        const std::size_t count = fitting(parts, column.w);
        if (column.y > top) column.y += space::s;
        column.y += draw_row(column, parts.first(count));
        parts = parts.subspan(count);
    }
    return column.y - top;
}

}  // namespace ui
