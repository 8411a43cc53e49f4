// The scores of one night on a phone: a block for each member, with a button for one more.
#pragma once

#include "ui/column.h"
#include "ui/contest/score_sheet.h"

namespace ui {

// `sheet.listed` is not empty. Returns the height.
float draw_score_list(Frame& frame, NodeId parent, Column column, const ScoreSheet& sheet);

}  // namespace ui
