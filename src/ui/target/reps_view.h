// The reps of a plan: shares, and what follows for each.
#pragma once

#include "core/target/plan.h"
#include "core/target/team.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// The card with the reps, their sum and the button that adds one. Returns its bottom.
float draw_reps(Frame& frame, Column column, const core::target::Plan& plan,
                const core::target::Team& team);

// Makes a rep, and shows the end of the list, where it will be.
bool draw_add_rep(Frame& frame, NodeId id, Point at, const core::target::Plan& plan, bool primary);

}  // namespace ui
