// What is played for and how long still, under the first standings of the large screen.
#pragma once

#include "ui/contest/board_shown.h"
#include "ui/contest/tv_look.h"

namespace ui {

// At the bottom of the rectangle, if the table leaves room for it. Returns the height that it took.
float draw_tv_stakes(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                     const BoardShown& shown, core::contest::PrizeFor whom);

}  // namespace ui
