// The page "Recap" of an account: what goes back to the buyer.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_recap_page(Frame& frame, Column column,
                      const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
