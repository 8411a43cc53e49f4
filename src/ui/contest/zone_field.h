// The time zone of a contest: typed, or found among all that the browser knows.
#pragma once

#include "core/contest/contest.h"
#include "ui/frame.h"

namespace ui {

float draw_zone_field(Frame& frame, NodeId parent, Point at, float w,
                      const core::contest::Contest& contest);  // returns the height

}  // namespace ui
