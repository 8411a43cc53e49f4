// Buttons beside each other, and below where the width is used up.
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"

namespace ui {

class ButtonRow {
public:
    ButtonRow(Frame& frame, Column column) : frame_(frame), flow_(frame, column) {}

    // True: activated.
    bool add(NodeId id, const ButtonLook& look) {
        return button(frame_, id, flow_.next(button_width(frame_, look)), look);
    }
    float bottom() const { return flow_.bottom(); }

private:
    Frame& frame_;
    Flow flow_;
};

}  // namespace ui
