// What is announced when it appears or changes.
#pragma once

#include "ui/frame.h"

namespace ui {

// `draw()` draws it at `at` and returns its height, which is returned. `role`: Status or Alert.
template <class Draw>
float live_box(Frame& frame, NodeId id, a11y::Role role, Point at, float w, const Draw& draw) {
    frame.open({.id = id, .role = role, .rect = {at.x, at.y, w, 0}});
    const float h = draw();
    frame.at(id).rect.h = h;
    frame.close();
    return h;
}

}  // namespace ui
