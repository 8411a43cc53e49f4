// The page "Overview" of an account: the verdicts, what to look at, and the deal.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_overview_page(Frame& frame, Column column,
                         const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
