// The form that amends the rules: one or several changes, from which night they hold, and why; with
// the sentences and the standings that follow before it is made.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

NodeId amend_form_begin(const core::Id& contest);  // its first control

// Returns the bottom. Precondition: the contest is kicked off.
float draw_amend_form(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
