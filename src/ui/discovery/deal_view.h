// The deal itself: its name, its plan, what it came to, and our note.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_deal(Frame& frame, Column column,
                const core::discovery::Account& account);  // returns the bottom

NodeId account_name_field();  // of whatever account is shown

}  // namespace ui
