// Bringing in contests from a file that Quarterdeck saved.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// A card that asks, while such a file has arrived; returns the bottom, or column.y without one.
float draw_contest_import(Frame& frame, NodeId parent, Column column);

}  // namespace ui
