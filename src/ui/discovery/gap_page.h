// The page "Gap" of an account: the buyer's goal and plan as numbers, and what waiting costs.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_gap_page(Frame& frame, Column column,
                    const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
