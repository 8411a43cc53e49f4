// "26 to 50 of 2,000", and the buttons to the pages before and after.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

#include <cstddef>

namespace ui {

// `what`: "members". `*first`: the first one that is shown, a multiple of `a_page`. Returns the
// height.
float draw_page_row(Frame& frame, NodeId id, Column column, std::string_view what,
                    std::size_t a_page, std::size_t all, std::size_t* first);

}  // namespace ui
