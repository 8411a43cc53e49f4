// All accounts: a list that is a heat map of what is known.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_accounts_page(Frame& frame, Column column);  // returns the bottom

}  // namespace ui
