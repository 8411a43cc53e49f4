// The page "Questions": the bank that calls ask from.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_questions_page(Frame& frame, Column column);  // returns the bottom

}  // namespace ui
