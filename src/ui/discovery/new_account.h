// The button that makes an account and goes to its name.
#pragma once

#include "ui/frame.h"

namespace ui {

float new_account_width(Frame& frame);
void draw_new_account(Frame& frame, NodeId id, const Rect& rect);

}  // namespace ui
