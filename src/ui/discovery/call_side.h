// Beside the question of a call: the clock, and what comes next.
#pragma once

#include "app/call.h"
#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Both return the bottom.
float draw_clock(Frame& frame, Column column, const core::discovery::Account& account,
                 const app::Call& call);
float draw_coming_up(Frame& frame, Column column, const core::discovery::Account& account,
                     const app::Call& call);

}  // namespace ui
