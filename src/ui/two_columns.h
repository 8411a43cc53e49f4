// Two cards side by side where there is room, else one under the other.
#pragma once

#include "ui/column.h"
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

inline constexpr float two_columns_from = 800;

// `left` and `right` are called with their columns and return their bottoms; `left_twelfths` of the
// width are the left one's. Returns the lower bottom.
template <class Left, class Right>
float two_columns(Column column, float left_twelfths, const Left& left, const Right& right) {
    if (column.w < two_columns_from) {
        column.y = left(column) + space::l;
        return right(column);
    }
    const float left_w = std::floor((column.w - space::xl) * left_twelfths / 12);
    const float right_x = column.x + left_w + space::xl;
    const float bottom = left(Column{column.x, column.y, left_w});
    return std::max(bottom, right(Column{right_x, column.y, column.w - left_w - space::xl}));
}

}  // namespace ui
