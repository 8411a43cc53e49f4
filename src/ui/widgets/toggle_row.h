// Toggles beside each other, and below where the width is used up.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

#include <string_view>

namespace ui {

class ToggleRow {
public:
    ToggleRow(Frame& frame, Column column) : frame_(frame), column_(column), x_(column.x) {}

    // True: the reader wants it the other way.
    bool add(NodeId id, std::string_view name, std::string_view caption, bool on);
    float bottom() const { return column_.y + frame_.control_height(); }

private:
    Frame& frame_;
    Column column_;
    float x_;
};

}  // namespace ui
