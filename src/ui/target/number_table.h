// A table that only shows: words on the left, numbers on the right.
#pragma once

#include "ui/frame.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ui {

struct TableColumn {
    std::string caption;
    float w = 0;
    Align align = Align::Right;
};

// Every row is in the tree; those out of sight are not drawn. The first cell heads its row.
class NumberTable {
public:
    // `name` is the table's accessible one. Draws the heads.
    NumberTable(Frame& frame, NodeId id, Point at, std::string_view name,
                std::vector<TableColumn> columns);

    struct Cell {
        std::string text;
        Color color = 0;  // 0: the theme's text
    };
    // `number` tells the rows apart from frame to frame. A strong row is a sum.
    void row(std::uint64_t number, std::span<const Cell> cells, bool strong = false);
    float close();  // returns the table's height

    static constexpr float gap = 12;  // between columns
    static constexpr float row_h = 36;

private:
    void draw_cell(NodeId id, const Cell& cell, const Rect& rect, Align align, const Font& font,
                   bool is_head, bool is_seen);

    Frame& frame_;
    NodeId id_;
    Point at_;
    float w_ = 0;
    float y_;
    std::vector<TableColumn> columns_;
};

}  // namespace ui
