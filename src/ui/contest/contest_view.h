// The place "Contests": the list, or one contest with its pages.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_contests(Frame& frame, Column column);

}  // namespace ui
