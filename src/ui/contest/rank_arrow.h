// The arrow of a row: a form, a number and words, so that its colour alone says nothing.
#pragma once

#include "core/contest/standings.h"
#include "ui/frame.h"

namespace ui {

// A cell of a table: a triangle with the places climbed or lost, a bar for the same place, or NEW.
// `theme`: of the ground that it stands on.
void draw_rank_arrow(Frame& frame, NodeId id, const Rect& rect, const core::contest::Standing& row,
                     const Font& font, const Theme& theme);

// What it needs of a width, without a space around it.
float rank_arrow_width(Frame& frame, const core::contest::Standing& row, const Font& font);

}  // namespace ui
