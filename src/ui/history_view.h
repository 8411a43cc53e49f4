// The two buttons that take a change back and do it again: in the head of every place.
#pragma once

#include "ui/frame.h"

namespace ui {

float history_width(const Frame& frame);
// Undo and Redo, ending at `right`; returns where they begin.
float draw_history(Frame& frame, NodeId id, float right, float y);

// Where no notice tells what the last undo or redo changed, it is said to who can't see it. Not
// drawn.
void say_what_was_undone(Frame& frame);

}  // namespace ui
