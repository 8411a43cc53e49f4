// The question that is on the screen during a call, and what is done with it.
#pragma once

#include "ui/column.h"
#include "ui/discovery/call_place.h"
#include "ui/frame.h"

namespace ui {

float draw_call_question(Frame& frame, Column column,
                         const CallPlace& place);  // returns the bottom

void focus_call_question(Frame& frame);  // there it waits for a key

}  // namespace ui
