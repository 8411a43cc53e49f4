// A word that is on or off, as one of several side by side.
#pragma once

#include "ui/frame.h"

namespace ui {

// `name` is the accessible one, `caption` what is drawn. True: the reader wants it the other way.
bool toggle(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
            std::string_view caption, bool on);

}  // namespace ui
