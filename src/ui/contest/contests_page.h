// All contests: what runs, what comes and what is over; and how to begin one.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_contests_page(Frame& frame, Column column);

}  // namespace ui
