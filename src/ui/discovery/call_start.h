// Before a call: who is on it, and how long it may take.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_call_start(Frame& frame, Column column,
                      const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
