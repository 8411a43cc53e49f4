// Sentences at the bottom centre: news that goes by itself, trouble that stays.
#pragma once

#include "ui/frame.h"

namespace ui {

void draw_notices(Frame& frame, const Rect& page);

}  // namespace ui
