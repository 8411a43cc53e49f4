// Each toggle as wide as its caption, where there is room for it.
#include "ui/widgets/toggle_row.h"

#include "ui/widgets/toggle.h"

#include <algorithm>

namespace ui {

bool ToggleRow::add(NodeId id, std::string_view name, std::string_view caption, bool on) {
    const float w = std::clamp(frame_.paint.width_of(caption, type::body_strong) + space::m * 2,
                               44.0F, column_.w);
    if (x_ > column_.x && x_ + w > column_.x + column_.w) {
        x_ = column_.x;
        column_.y += frame_.control_height() + space::s;
    }
    const bool wanted =
        toggle(frame_, id, {x_, column_.y, w, frame_.control_height()}, name, caption, on);
    x_ += w + space::s;
    return wanted;
}

}  // namespace ui
