// Choosing one of a few: a segmented row for two to four options, a select for more.
#pragma once

#include "ui/frame.h"

#include <string>
#include <vector>

namespace ui {

// Both return the newly chosen index, or -1 when the choice stays.
int segmented(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
              const std::vector<std::string>& options, int chosen);
int choice(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
           const std::vector<std::string>& options, int chosen);

}  // namespace ui
