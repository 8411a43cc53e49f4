// A row of tabs: the pages of one thing.
#pragma once

#include "ui/frame.h"

#include <span>
#include <string_view>

namespace ui {

// `panel`: the node that shows the chosen page. The captions share the width where it is short.
// Returns the newly chosen index, or -1 when the choice stays.
int tabs(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
         std::span<const std::string_view> captions, int chosen, NodeId panel);

float tabs_height(const Frame& frame);

}  // namespace ui
