// A box that is ticked or not, with what it is about beside it.
#pragma once

#include "ui/frame.h"

namespace ui {

struct CheckboxLook {
    std::string_view text;       // the accessible name, too
    std::string_view note = {};  // below it, and the description
};

// As wide as its words, at most `w`; `*h` becomes its height. True: the reader wants it the other
// way.
bool checkbox(Frame& frame, NodeId id, Point at, float w, const CheckboxLook& look, bool on,
              float* h);

}  // namespace ui
