// Which accounts are listed, in what order, and through which lens.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_account_filters(Frame& frame, NodeId parent, Column column);  // returns the height

}  // namespace ui
