// A link that was made: the text, how long it is, and ways to hand it out.
#pragma once

#include "ui/frame.h"

namespace ui {

// For the document, where its link is shown. `maker`: the button that makes it, which gets the
// focus when the link is closed. Returns the height; 0: there is none.
float draw_link_result(Frame& frame, NodeId id, NodeId maker, Point at, float w,
                       const core::Id& document);

}  // namespace ui
