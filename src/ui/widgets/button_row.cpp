// Each button where there is room for it.
#include "ui/widgets/button_row.h"

#include <algorithm>

namespace ui {

bool ButtonRow::add(NodeId id, const ButtonLook& look) {
    const float w = std::min(button_width(frame_, look), column_.w);
    if (x_ > column_.x && x_ + w > column_.x + column_.w) {
        x_ = column_.x;
        column_.y += frame_.control_height() + space::s;
    }
    const bool activated = button(frame_, id, {x_, column_.y, w, frame_.control_height()}, look);
    x_ += w + space::s;
    return activated;
}

}  // namespace ui
