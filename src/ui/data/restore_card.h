// A backup that has arrived: what it holds, and what restoring it would do.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Precondition: there is one. Returns its bottom.
float draw_arrived_backup(Frame& frame, Column column);

}  // namespace ui
