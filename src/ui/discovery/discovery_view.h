// The place of discovery calls: the accounts there are, or one of them.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_discovery(Frame& frame, Column column);  // returns the bottom

}  // namespace ui
