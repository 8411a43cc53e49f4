// What is stored where, and how safe it is there.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_kept_card(Frame& frame, Column column);

}  // namespace ui
