// The board on a large screen: the whole window, large, page after page.
#pragma once

#include "ui/frame.h"

namespace ui {

// Instead of the shell, while state.tv names a living contest.
void draw_tv(Frame& frame);

}  // namespace ui
