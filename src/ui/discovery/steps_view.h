// The mutual action plan: who does what by when, on both sides.
#pragma once

#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_steps(Frame& frame, Column column,
                 const core::discovery::Account& account);  // returns the bottom

}  // namespace ui
