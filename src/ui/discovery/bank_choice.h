// Which of several question banks is asked from.
#pragma once

#include "ui/frame.h"

namespace ui {

// A select under its label. Returns the height; 0, and draws nothing, where there is no choice.
float draw_bank_choice(Frame& frame, NodeId parent, Point at, float w);

}  // namespace ui
