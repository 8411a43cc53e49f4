// The target calculator's page.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_targets(Frame& frame, Column column);  // returns its bottom

}  // namespace ui
