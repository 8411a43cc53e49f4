// The page "Agreed" of an account: the exit card of a proof of value, and the mutual action plan.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_agreed_page(Frame& frame, Column column,
                       const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
