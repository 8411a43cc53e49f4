// What the team does of each stage, and in which role.
#pragma once

#include "core/target/plan.h"
#include "core/target/team.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// The card. Returns its bottom.
float draw_team_stages(Frame& frame, Column column, const core::target::Plan& plan,
                       const core::target::Team& team);

}  // namespace ui
