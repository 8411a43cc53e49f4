// What else a rep has: a ramp, a work week, leave.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"
#include "ui/target/rep_cells.h"

namespace ui {

// Returns the height.
float draw_rep_details(Frame& frame, const RepRow& row, Column column);

}  // namespace ui
