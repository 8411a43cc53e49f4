// Buttons beside each other, and below where the width is used up.
#pragma once

#include "ui/column.h"
#include "ui/widgets/button.h"

namespace ui {

class ButtonRow {
public:
    ButtonRow(Frame& frame, Column column) : frame_(frame), column_(column), x_(column.x) {}

    bool add(NodeId id, const ButtonLook& look);  // true: activated
    float bottom() const { return column_.y + frame_.control_height(); }

private:
    Frame& frame_;
    Column column_;
    float x_;
};

}  // namespace ui
