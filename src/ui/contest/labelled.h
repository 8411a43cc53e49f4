// Controls under their labels, as forms have them.
#pragma once

#include "ui/frame.h"
#include "ui/widgets/field.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// A select; `*picked` becomes the newly chosen index. Returns the height.
float labelled_choice(Frame& frame, NodeId id, Point at, float w, std::string_view label,
                      std::string_view name, const std::vector<std::string>& options, int chosen,
                      int* picked);
// The same as a segmented row where that has room for the words, else as a select.
float labelled_segments(Frame& frame, NodeId id, Point at, float w, std::string_view label,
                        const std::vector<std::string>& options, int chosen, int* picked);

// Thousandths, from 0 to `most_milli`; an emptied field is 0.
Accept accept_milli(Frame& frame, std::int64_t most_milli, std::function<void(std::int64_t)> take);
// "23:59", as minutes of the day.
Accept accept_clock(std::function<void(std::int64_t)> take);

}  // namespace ui
