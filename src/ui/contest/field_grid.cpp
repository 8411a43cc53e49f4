// Lines on wide pages, blocks on narrow ones.
#include "ui/contest/field_grid.h"

#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr float gap = space::s;

}  // namespace

FieldGrid::FieldGrid(Frame& frame, NodeId id, Column column, std::string_view name,
                     std::span<const GridColumn> columns)
    : frame_(frame), id_(id), column_(column), columns_(columns), y_(column.y) {
    float needed = frame.control_height();
    for (const GridColumn& each : columns) needed += each.w + gap;
    is_wide_ = frame.shape != Shape::Phone && needed <= column.w;
    frame.open({.id = id,
                .role = a11y::Role::List,
                .rect = {column.x, y_, column.w, 0},
                .name = std::string(name)});
}

float FieldGrid::column_w(std::size_t index) const {
    if (index > 0) return columns_[index].w;
    float rest = column_.w - frame_.control_height() - gap;
    for (std::size_t i = 1; i < columns_.size(); ++i) rest -= columns_[i].w + gap;
    return rest;
}

void FieldGrid::draw_heads() {
    float x = column_.x;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        text_line(frame_, make_id(id_, "head", i), columns_[i].caption, type::secondary_strong,
                  frame_.theme.secondary,
                  {x + columns_[i].inset, y_, column_w(i) - columns_[i].inset,
                   type::secondary_strong.line},
                  columns_[i].align);
        x += column_w(i) + gap;
    }
    y_ += type::secondary_strong.line + space::xs;
}

void FieldGrid::draw_line(std::span<const GridCell> cells) {
    float x = column_.x;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].draw({x, y_, column_w(i), frame_.control_height()});
        x += column_w(i) + gap;
    }
    y_ += frame_.control_height();
}

void FieldGrid::draw_labelled(std::size_t index, const GridCell& cell, Point at, float w,
                              NodeId row) {
    float label_h = type::secondary_strong.line + space::xs;
    if (cell.is_text)
        text_line(frame_, make_id(row, "caption", index), columns_[index].caption,
                  type::secondary_strong, frame_.theme.secondary,
                  {at.x, at.y, w, type::secondary_strong.line});
    else
        label_h = label_above(frame_, cell.id, columns_[index].caption, at, w);
    cell.draw({at.x, at.y + label_h, w, frame_.control_height()});
}

void FieldGrid::draw_block(std::span<const GridCell> cells) {
    const NodeId row = frame_.parent();
    const float h = type::secondary_strong.line + space::xs + frame_.control_height();
    draw_labelled(0, cells[0], {column_.x, y_}, column_.w - frame_.control_height() - gap, row);
    y_ += h;
    const float half = (column_.w - gap) / 2;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        const bool is_left = i % 2 == 1;
        const bool is_last = i + 1 == cells.size();
        if (is_left) y_ += space::s;
        const float w = is_left && is_last ? column_.w : half;
        draw_labelled(i, cells[i], {is_left ? column_.x : column_.x + half + gap, y_}, w, row);
        if (!is_left || is_last) y_ += h;
    }
}

void FieldGrid::add(NodeId row, std::span<const GridCell> cells,
                    const std::function<void(Point)>& end,
                    const std::function<float(Column)>& below) {
    if (is_wide_ && is_first_) draw_heads();
    if (!is_wide_ && !is_first_) {
        frame_.paint.line({column_.x, y_ + space::xs}, {column_.x + column_.w, y_ + space::xs},
                          frame_.theme.line, frame_.theme.border);
        y_ += space::m;
    }
    is_first_ = false;
    const float top = y_;
    frame_.open({.id = row, .role = a11y::Role::ListItem, .rect = {column_.x, top, column_.w, 0}});
    if (is_wide_)
        draw_line(cells);
    else
        draw_block(cells);
    const float label_h = is_wide_ ? 0 : type::secondary_strong.line + space::xs;
    if (end) end({column_.x + column_.w - frame_.control_height(), top + label_h});
    for (const GridCell& cell : cells) {
        // What was typed while the cell was a field still says nothing of it.
        if (cell.is_text) frame_.scratch.drafts.erase(cell.id);
        y_ += note_below(frame_, cell.id, {}, field_error(frame_, cell.id), {column_.x, y_},
                         column_.w);
    }
    if (below) y_ = below({column_.x, y_, column_.w});
    frame_.at(row).rect.h = y_ - top;
    frame_.close();
    y_ += space::s;
}

float FieldGrid::close() {
    frame_.at(id_).rect.h = y_ - column_.y;
    frame_.close();
    return y_;
}

}  // namespace ui
