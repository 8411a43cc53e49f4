// One slot of a lens: its facts, and the field that adds one.
#pragma once

#include "core/discovery/account.h"
#include "core/discovery/lens.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_slot_card(Frame& frame, Column column, const core::discovery::Account& account,
                     const core::discovery::LensSlot& slot);  // returns the bottom

}  // namespace ui
