// The page "Facts" of an account: what is known, by the slots of a lens, with its evidence.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_facts_page(Frame& frame, Column column,
                      const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
