// The page around the tools: places, settings, save status, notices, tooltips.
#pragma once

#include "ui/frame.h"

#include <string>

namespace ui {

// Draws the whole window. Between begin_behind and end_behind of the painter.
void draw_shell(Frame& frame);

// The window's title while a place is shown. No name that somebody typed is in it: browsers write
// titles down, and some send what they wrote to their maker.
std::string title_of(app::Place place);

}  // namespace ui
