// The page that lays another plan beside this one.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_compare_page(Frame& frame, Column column, const core::target::Plan& plan,
                        const core::target::Requirement& requirement);

}  // namespace ui
