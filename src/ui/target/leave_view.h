// Leave: days on which one person does not work.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// The card of the calendar: the leaves of the plan's owner, and those of the reps with their names.
// Returns its bottom.
float draw_leave(Frame& frame, Column column, const core::target::Plan& plan);

// The leaves of one person (zero: the plan's owner) and the form that adds one, without a card. The
// controls of a rep carry the name: "Add leave: Ann". Returns the height.
float draw_leave_editor(Frame& frame, Column column, const core::target::Plan& plan,
                        const core::Id& rep);

}  // namespace ui
