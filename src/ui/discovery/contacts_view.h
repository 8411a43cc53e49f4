// The card of an account's contacts, with their roles and their acts of championing.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_contacts(Frame& frame, Column column,
                    const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
