// How long things take, and from when on they come too late.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// A card; returns its bottom.
float draw_lags(Frame& frame, Column column, const core::target::Plan& plan);

}  // namespace ui
