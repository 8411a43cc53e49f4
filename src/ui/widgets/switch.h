// A switch with its caption, for what is on or off.
#pragma once

#include "ui/frame.h"

namespace ui {

float switch_width(Frame& frame, std::string_view caption);

// At the frame's control height; the caption is the accessible name. True: the reader wants it the
// other way.
bool switched(Frame& frame, NodeId id, Point at, std::string_view caption, bool on);

}  // namespace ui
