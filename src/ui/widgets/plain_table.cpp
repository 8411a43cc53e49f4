// Heads, a line under them, and rows of cells.
#include "ui/widgets/plain_table.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float gap = 12;
constexpr float row_h = 36;

float column_width(std::span<const TableColumn> columns, std::size_t index, float w) {
    if (index > 0) return columns[index].w;
    return std::max(columns[0].w, w - least_table_width(columns) + columns[0].w);
}

Color color_of(const Frame& frame, const TableLine* line, std::size_t cell) {
    if (line == nullptr) return frame.theme.secondary;
    const Ink ink = line->inks.empty() ? Ink::Plain : line->inks[cell];
    if (ink == Ink::Accent) return frame.theme.accent;
    return ink == Ink::Pale ? frame.theme.secondary : frame.theme.text;
}

void draw_row(Frame& frame, NodeId id, Point at, float w, std::span<const TableColumn> columns,
              const TableLine* line) {
    const bool strong = line == nullptr || line->strong;
    const Font& small = strong ? type::secondary_strong : type::secondary;
    const Font& large = line == nullptr ? small : strong ? type::body_strong : type::body;
    const Rect row{at.x, at.y, w, row_h};
    const bool is_seen = frame.paint.is_visible(row);
    frame.open({.id = id, .role = a11y::Role::Row, .rect = row});
    float x = at.x;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Rect cell{x, at.y, column_width(columns, i, w), row_h};
        const std::string text = line == nullptr ? std::string(columns[i].caption) : line->cells[i];
        // A number is not cut where a smaller size still shows it whole.
        const bool fits = !is_seen || frame.paint.width_of(text, large) <= cell.w;
        const Font& font = fits ? large : small;
        if (is_seen)
            frame.paint.text_in(frame.paint.shortened(text, font, cell.w), font, cell,
                                columns[i].align, color_of(frame, line, i));
        a11y::Lettering lettering = lettering_of(font, columns[i].align);
        lettering.line_height = cell.h;
        frame.add({.id = make_id(id, "cell", i),
                   .role = line == nullptr ? a11y::Role::ColumnHeader
                           : i == 0        ? a11y::Role::RowHeader
                                           : a11y::Role::Cell,
                   .rect = cell,
                   .value = text,
                   .lettering = lettering});
        x += cell.w + gap;
    }
    frame.close();
}

}  // namespace

float least_table_width(std::span<const TableColumn> columns) {
    float w = -gap;
    for (const TableColumn& column : columns) w += column.w + gap;
    return w;
}

float plain_table(Frame& frame, NodeId id, Point at, float w, std::string_view name,
                  std::span<const TableColumn> columns, std::span<const TableLine> lines) {
    frame.open({.id = id,
                .role = a11y::Role::Table,
                .rect = {at.x, at.y, w, 0},
                .name = std::string(name)});
    draw_row(frame, make_id(id, "heads"), at, w, columns, nullptr);
    float y = at.y + row_h;
    frame.paint.line({at.x, y}, {at.x + w, y}, frame.theme.line, frame.theme.border);
    y += space::xs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        draw_row(frame, make_id(id, "line", i), {at.x, y}, w, columns, &lines[i]);
        y += row_h;
    }
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace ui
