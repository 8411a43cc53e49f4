// One account: its head, its tabs and the chosen page.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_account(Frame& frame, Column column,
                   const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
