// The focus follows what a button added.
#pragma once

#include "ui/frame.h"

#include <cstddef>

namespace ui {

// `add`: the button; `count`: of the things that are there before the added one.
inline void await_added(Frame& frame, NodeId add, std::size_t count) {
    frame.scratch.awaited = {add, count + 1};
}

// Moves the focus into the field of what `add` added, once it is there; then returns true.
inline bool focus_added(Frame& frame, NodeId add, std::size_t count, NodeId field) {
    Awaited& awaited = frame.scratch.awaited;
    if (awaited.add != add || awaited.count != count) return false;
    awaited = {};
    frame.scratch.focus_next = field;
    return true;
}

}  // namespace ui
