// The days of a period at a glance.
#pragma once

#include "core/target/plan.h"
#include "ui/frame.h"

namespace ui {

// A column for each week: days that are worked, days off, today, and from when on work on the
// outermost stage comes too late. One picture in the tree, whose name says what it shows. Returns
// the height; 0 and nothing drawn for periods that are too long for it, or end before they start.
float draw_period_picture(Frame& frame, NodeId id, Point at, float w,
                          const core::target::Plan& plan);

}  // namespace ui
