// A square that shows how well something is known, by colour and by its sign.
#pragma once

#include "core/discovery/fact.h"
#include "ui/frame.h"

namespace ui {

void draw_level_mark(Frame& frame, const Rect& rect, core::discovery::Level level);

// What the signs mean, as one line of marks and words; returns the height.
float draw_level_legend(Frame& frame, NodeId id, Point at, float w);

}  // namespace ui
