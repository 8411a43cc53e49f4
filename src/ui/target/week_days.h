// The days that one person works, as seven switches.
#pragma once

#include "core/work_calendar.h"
#include "ui/frame.h"

#include <functional>

namespace ui {

// Monday to Sunday, in one row or two. `of` follows each name where a page has several such rows
// ("Monday: Ann"); empty: nothing does. Calls `take` with the week that the reader wants. Returns
// the height.
float draw_week_days(Frame& frame, NodeId id, Point at, float w, std::string_view of,
                     core::WorkWeek week, const std::function<void(core::WorkWeek)>& take);

}  // namespace ui
