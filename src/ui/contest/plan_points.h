// Points from a plan: what one unit of each stage is worth, to be added as what counts.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the height.
float draw_plan_points(Frame& frame, NodeId parent, Column column,
                       const core::contest::Contest& contest);

}  // namespace ui
