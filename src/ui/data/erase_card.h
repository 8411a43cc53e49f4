// Deleting everything, on purpose only.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_erase_card(Frame& frame, Column column);

}  // namespace ui
