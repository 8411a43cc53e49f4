// What a champion has done for us when we were not in the room.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_acts(Frame& frame, Column column, const core::discovery::Account& account,
                const core::discovery::Contact& champion);  // returns the height

}  // namespace ui
