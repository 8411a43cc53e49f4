// The page around the tools: places, settings, save status, notices, tooltips.
#pragma once

#include "ui/frame.h"

namespace ui {

// Draws the whole window. Between begin_behind and end_behind of the painter.
void draw_shell(Frame& frame);

}  // namespace ui
