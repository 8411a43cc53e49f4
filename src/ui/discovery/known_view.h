// What is not known of an account yet, before its score.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_known(Frame& frame, Column column,
                 const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
