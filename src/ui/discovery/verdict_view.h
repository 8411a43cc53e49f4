// The verdicts of an account and its flags.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_verdict(Frame& frame, Column column,
                   const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
