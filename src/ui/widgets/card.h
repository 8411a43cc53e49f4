// A surface that groups what belongs together; its height follows from its content.
#pragma once

#include "ui/frame.h"

namespace ui {

inline constexpr float card_padding = 24;
inline constexpr float card_padding_phone = 16;
float padding_of(const Frame& frame);

// Draws the surface under what was drawn since Painter::begin_behind.
void draw_card(Frame& frame, const Rect& rect);

}  // namespace ui
