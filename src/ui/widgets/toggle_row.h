// Toggles beside each other, and below where the width is used up.
#pragma once

#include "ui/widgets/flow.h"

#include <string_view>

namespace ui {

class ToggleRow {
public:
    ToggleRow(Frame& frame, Column column) : frame_(frame), flow_(frame, column) {}

    // True: the reader wants it the other way.
    bool add(NodeId id, std::string_view name, std::string_view caption, bool on);
    float bottom() const { return flow_.bottom(); }

private:
    Frame& frame_;
    Flow flow_;
};

}  // namespace ui
