// When the plan runs, as dates or as a fiscal period.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// A card; returns its bottom.
float draw_period(Frame& frame, Column column, const core::target::Plan& plan);

}  // namespace ui
