// The card of the meetings with an account: booked, held, accepted.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_meetings(Frame& frame, Column column,
                    const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
