// Days on which nobody works.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// A card; returns its bottom.
float draw_holidays(Frame& frame, Column column, const core::target::Plan& plan);

}  // namespace ui
