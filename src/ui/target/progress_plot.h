// Plan, done and the re-planned path of one stage or activity, week by week.
#pragma once

#include "ui/target/week_context.h"

namespace ui {

// With the choice of which; nothing where there is no week. Returns its height.
float draw_progress_plot(Frame& frame, NodeId id, Point at, float w, const WeekContext& context);

}  // namespace ui
