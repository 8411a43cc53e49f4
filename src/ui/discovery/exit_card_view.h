// The exit card of a proof of value: two lists, a time box, and what happens then.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_exit_card(Frame& frame, Column column,
                     const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
