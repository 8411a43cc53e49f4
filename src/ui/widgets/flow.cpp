// Each control where there is room for it.
#include "ui/widgets/flow.h"

#include <algorithm>

namespace ui {

Rect Flow::next(float w) {
    w = std::min(w, column_.w);
    if (x_ > column_.x && x_ + w > column_.x + column_.w) {
        x_ = column_.x;
        column_.y += h_ + space::s;
    }
    const Rect rect{x_, column_.y, w, h_};
    x_ += w + space::s;
    return rect;
}

}  // namespace ui
