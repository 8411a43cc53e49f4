// The card with which a plan leaves the app as text, and counts come in.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_in_out(Frame& frame, Column column, const core::target::Plan& plan);  // its bottom

}  // namespace ui
