// Controls side by side as far as there is room, the rest below.
#pragma once

#include "ui/column.h"
#include "ui/painter.h"

#include <functional>
#include <span>

namespace ui {

struct Part {
    float least = 0;   // the width below which it goes to a row of its own
    float weight = 1;  // its share of the width that is left over; 0: never wider than that
    std::function<float(Point at, float w)> draw;  // returns the height
};

// Returns the height of all rows.
float draw_parts(Column column, std::span<const Part> parts);

}  // namespace ui
