// The page "People" of an account: contacts, what champions did, and meetings.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_people_page(Frame& frame, Column column,
                       const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
