// The place "Your data": backups, what is kept where, and how to be rid of it.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_data(Frame& frame, Column column);

}  // namespace ui
