// Heads and rows of a table that only shows.
#include "ui/target/number_table.h"

#include "ui/widgets/text.h"

#include <algorithm>
#include <cassert>

namespace ui {
namespace {

a11y::Lettering cell_lettering(const Font& font, Align align, float h) {
    a11y::Lettering lettering = lettering_of(font, align);
    lettering.line_height = h;
    return lettering;
}

}  // namespace

NumberTable::NumberTable(Frame& frame, NodeId id, Point at, std::string_view name,
                         std::vector<TableColumn> columns)
    : frame_(frame), id_(id), at_(at), y_(at.y), columns_(std::move(columns)) {
    for (const TableColumn& column : columns_) w_ += column.w;
    w_ += gap * static_cast<float>(columns_.size() - 1);
    frame.open({.id = id,
                .role = a11y::Role::Table,
                .rect = {at.x, at.y, w_, 0},
                .name = std::string(name)});
    const NodeId heads = make_id(id, "heads");
    frame.open({.id = heads, .role = a11y::Role::Row, .rect = {at.x, at.y, w_, row_h}});
    float x = at.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const TableColumn& column = columns_[i];
        const Font& font = type::secondary_strong;
        const Rect rect{x, y_, column.w, row_h};
        frame.paint.text_in(frame.paint.shortened(column.caption, font, column.w), font, rect,
                            column.align, frame.theme.secondary);
        frame.add({.id = make_id(heads, "head", i),
                   .role = a11y::Role::ColumnHeader,
                   .rect = rect,
                   .value = column.caption,
                   .lettering = cell_lettering(font, column.align, row_h)});
        x += column.w + gap;
    }
    frame.close();
    y_ += row_h;
    frame.paint.line({at.x, y_}, {at.x + w_, y_}, frame.theme.line, frame.theme.border);
    y_ += 1;
}

void NumberTable::draw_cell(NodeId id, const Cell& cell, const Rect& rect, Align align,
                            const Font& wanted, bool is_head, bool is_seen) {
    Font font = wanted;
    if (is_seen) {
        if (frame_.paint.width_of(cell.text, font) > rect.w) {  // a number is better small than cut
            font.size = type::secondary.size;
            font.line = type::secondary.line;
        }
        frame_.paint.text_in(frame_.paint.shortened(cell.text, font, rect.w), font, rect, align,
                             cell.color == 0 ? frame_.theme.text : cell.color);
    }
    if (is_head) {
        frame_.open({.id = id, .role = a11y::Role::RowHeader, .rect = rect});
        frame_.add({.id = make_id(id, "text"),
                    .role = a11y::Role::Text,
                    .rect = rect,
                    .value = cell.text,
                    .lettering = cell_lettering(font, align, rect.h)});
        frame_.close();
        return;
    }
    frame_.add({.id = id,
                .role = a11y::Role::Cell,
                .rect = rect,
                .value = cell.text,
                .lettering = cell_lettering(font, align, rect.h)});
}

void NumberTable::row(std::uint64_t number, std::span<const Cell> cells, bool strong) {
    assert(cells.size() == columns_.size());
    const NodeId id = make_id(id_, "row", number);
    const Rect rect{at_.x, y_, w_, row_h};
    const bool seen = frame_.paint.is_visible(rect);
    if (strong)
        frame_.paint.line({at_.x, y_}, {at_.x + w_, y_}, frame_.theme.line, frame_.theme.border);
    frame_.open({.id = id, .role = a11y::Role::Row, .rect = rect});
    float x = at_.x;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const TableColumn& column = columns_[i];
        draw_cell(make_id(id, "cell", i), cells[i], {x, y_, column.w, row_h}, column.align,
                  strong ? type::body_strong : type::body, i == 0, seen);
        x += column.w + gap;
    }
    frame_.close();
    y_ += row_h;
}

float NumberTable::close() {
    frame_.at(id_).rect.h = y_ - at_.y;
    frame_.close();
    return y_ - at_.y;
}

}  // namespace ui
