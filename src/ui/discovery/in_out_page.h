// The page "In and out": accounts and question banks as files.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_account_in_out(Frame& frame, Column column);  // returns the bottom

}  // namespace ui
