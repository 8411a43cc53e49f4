// A text that the browser did not let us copy, to be copied by hand.
#pragma once

#include "ui/frame.h"

namespace ui {

// Nothing where there is none. Returns the height, with the space above.
float draw_uncopied(Frame& frame, NodeId id, Point at, float w);

}  // namespace ui
