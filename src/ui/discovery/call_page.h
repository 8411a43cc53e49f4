// The page "Call" of an account: one question at a time.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_call_page(Frame& frame, Column column,
                     const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
