// Controls beside each other, and below where the width is used up.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

class Flow {
public:
    Flow(const Frame& frame, Column column)
        : column_(column), h_(frame.control_height()), x_(column.x) {}

    Rect next(float w);  // where the next one goes, at most as wide as the column
    float bottom() const { return column_.y + h_; }

private:
    Column column_;
    float h_;
    float x_;
};

}  // namespace ui
