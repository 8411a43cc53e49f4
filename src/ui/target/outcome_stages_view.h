// In which stages of the plan what its accounts come to counts.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Whether there is anything to choose: the plan has accounts.
bool has_accounts(const Frame& frame, const core::target::Plan& plan);

// A card; returns its bottom.
float draw_outcome_stages(Frame& frame, Column column, const core::target::Plan& plan);

}  // namespace ui
