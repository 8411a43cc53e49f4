// Theme, and whether everything is saved.
#pragma once

#include "ui/frame.h"

namespace ui {

float settings_height(const Frame& frame);
void draw_settings(Frame& frame, const Rect& area);

// One short line, true at this moment: "Saved on this device".
std::string save_sentence(const app::State& state);

}  // namespace ui
