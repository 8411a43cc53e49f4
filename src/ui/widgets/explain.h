// Results that say how they came about when they are pointed at or reached by keyboard.
#pragma once

#include "ui/frame.h"

#include <string_view>

namespace ui {

// `id`: a static node of this pass. An empty sentence explains nothing: the node is no stop then.
void explain(Frame& frame, NodeId id, const Rect& rect, std::string_view sentence);

}  // namespace ui
