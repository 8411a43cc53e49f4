// The board on a large screen.
#include "ui/contest/tv_view.h"

namespace ui {

void draw_tv(Frame& frame) { (void)frame; }

}  // namespace ui
