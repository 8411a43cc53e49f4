// Beside the question of a call: the clock, and what comes next.
#pragma once

#include "ui/column.h"
#include "ui/discovery/call_place.h"
#include "ui/frame.h"

namespace ui {

// Both return the bottom.
float draw_clock(Frame& frame, Column column, const CallPlace& place);
float draw_coming_up(Frame& frame, Column column, const CallPlace& place);

}  // namespace ui
