// What five points more of each rate save, and what one item of each stage is worth.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the card's bottom.
float draw_levers(Frame& frame, Column column, const core::target::Plan& plan,
                  const core::target::Requirement& requirement);

}  // namespace ui
