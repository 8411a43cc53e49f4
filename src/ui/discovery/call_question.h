// The question that is on the screen during a call, and what is done with it.
#pragma once

#include "app/call.h"
#include "core/discovery/account.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_call_question(Frame& frame, Column column, const core::discovery::Account& account,
                         const app::Call& call);  // returns the bottom

NodeId call_question_heading();  // where the focus waits for a key

}  // namespace ui
