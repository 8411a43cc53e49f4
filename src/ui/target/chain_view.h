// The chain, stage by stage: names, rates, what each needs, who does it. A table where there is
// room, else one block a stage.
#pragma once

#include "core/target/plan.h"
#include "core/target/requirement.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_chain(Frame& frame, Column column, const core::target::Plan& plan,
                 const core::target::Requirement& requirement);

}  // namespace ui
