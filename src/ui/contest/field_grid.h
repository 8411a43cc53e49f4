// Rows of fields: under common heads where there is room for them side by side, else each field
// under a label of its own.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

#include <functional>
#include <span>
#include <string_view>

namespace ui {

struct GridColumn {
    std::string_view caption;
    float w = 80;               // of the first: the least; it takes what the others leave
    Align align = Align::Left;  // of the caption: numbers stand on the right
    float inset = 0;            // of the caption, where what stands under it has one
};

struct GridCell {
    NodeId id = 0;  // of the control
    std::function<void(const Rect&)> draw;
    bool is_text = false;  // nothing to be labelled
};

class FieldGrid {
public:
    // `name`: of the list. `columns` must live as long as the grid.
    FieldGrid(Frame& frame, NodeId id, Column column, std::string_view name,
              std::span<const GridColumn> columns);

    // A cell for each column. `end`: what stands at the row's end, as wide as a control is high;
    // `below`: what hangs under the row, returns its bottom. Either may be nothing.
    void add(NodeId row, std::span<const GridCell> cells,
             const std::function<void(Point)>& end = {},
             const std::function<float(Column)>& below = {});

    float close();  // returns the bottom

private:
    float column_w(std::size_t index) const;
    void draw_heads();
    void draw_line(std::span<const GridCell> cells);
    void draw_block(std::span<const GridCell> cells);
    void draw_labelled(std::size_t index, const GridCell& cell, Point at, float w, NodeId row);

    Frame& frame_;
    NodeId id_;
    Column column_;
    std::span<const GridColumn> columns_;
    float y_;
    bool is_wide_ = false;
    bool is_first_ = true;
};

}  // namespace ui
