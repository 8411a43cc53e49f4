// Ready-made contests to begin with, as cards.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom. `with_empty`: and one card for a contest of one's own from the start.
float draw_contest_starts(Frame& frame, NodeId parent, Column column, bool with_empty);

// Makes a contest and moves the focus to its name.
void begin_contest(Frame& frame, const app::AddContest& action);

}  // namespace ui
