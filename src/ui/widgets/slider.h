// A slider for a whole number in a range that is better felt than typed.
#pragma once

#include "ui/frame.h"

namespace ui {

struct SliderLook {
    std::string_view name = {};   // accessible name
    std::string_view words = {};  // what the place means: "80 %"
    int low = 0;                  // the range, both ends included; low < high
    int high = 100;
};

// Dragged, or moved by the arrow keys, as the browser's own range field that lies on it. Returns
// the new place, or `at` when it stays; always within the range.
int slider(Frame& frame, NodeId id, const Rect& rect, const SliderLook& look, int at);

}  // namespace ui
