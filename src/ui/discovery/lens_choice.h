// Which framework shows the facts: changing it changes no fact.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// With a sentence on what the lens does not show; returns the height.
float draw_lens_choice(Frame& frame, NodeId parent, Column column);

}  // namespace ui
