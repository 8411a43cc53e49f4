// Bringing accounts in: the table, what its columns mean, what would happen, the decision.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_account_import(Frame& frame, Column column);  // returns the bottom

}  // namespace ui
