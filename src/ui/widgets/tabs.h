// A row of tabs: the pages of one thing.
#pragma once

#include "ui/frame.h"

#include <span>
#include <string_view>

namespace ui {

// `panel`: the node that shows the chosen page. The captions share the width where it is short, and
// stand in two rows where it is too short for one. Returns the newly chosen index, or -1 when the
// choice stays.
int tabs(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
         std::span<const std::string_view> captions, int chosen, NodeId panel);

float tabs_height(Frame& frame, std::span<const std::string_view> captions, float w);

}  // namespace ui
