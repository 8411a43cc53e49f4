// Members x metrics of one night, to be typed in by keyboard.
#pragma once

#include "ui/column.h"
#include "ui/contest/score_sheet.h"

namespace ui {

// `sheet.listed` is not empty. `by_team`: with the teams' names between. Returns the height.
float draw_score_grid(Frame& frame, NodeId parent, Column column, const ScoreSheet& sheet,
                      bool by_team);

}  // namespace ui
