// The line of pages of the large screen, and its buttons.
#pragma once

#include "ui/contest/tv_look.h"
#include "ui/frame.h"

namespace ui {

void draw_tv_controls(Frame& frame, NodeId id, const TvLook& look, int page, int pages);

}  // namespace ui
