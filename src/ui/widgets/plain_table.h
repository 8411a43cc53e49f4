// A table of texts: to be read, not edited.
#pragma once

#include "ui/frame.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct TableColumn {
    std::string_view caption;
    float w = 80;  // of the first: the least; it takes what the others leave
    Align align = Align::Right;
};

enum class Ink { Plain, Pale, Accent };

struct TableLine {
    std::vector<std::string> cells;  // one for each column; the first names the line
    bool strong = false;
    std::vector<Ink> inks = {};  // one for each cell; none: all are plain
};

// The width below which a list reads better.
float least_table_width(std::span<const TableColumn> columns);

// Every line is in the tree; those out of sight are not drawn. Returns the height.
float plain_table(Frame& frame, NodeId id, Point at, float w, std::string_view name,
                  std::span<const TableColumn> columns, std::span<const TableLine> lines);

}  // namespace ui
