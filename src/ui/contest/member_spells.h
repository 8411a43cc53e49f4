// The days on which a member plays, and for whom.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom.
float draw_member_spells(Frame& frame, Column column, const core::contest::Contest& contest,
                         const core::contest::Member& member);

}  // namespace ui
