// Which days are worked, and how the goals grow into a full week.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// A card; returns its bottom.
float draw_work_week(Frame& frame, Column column, const core::target::Plan& plan);

}  // namespace ui
