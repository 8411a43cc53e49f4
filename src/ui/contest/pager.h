// Long lists in pages: which part of the list is shown, and the way to the others.
#pragma once

#include "ui/frame.h"

#include <cstddef>
#include <string_view>

namespace ui {

// The items from `begin` to before `end` are shown.
struct PageOf {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t all = 0;
};

// Each item is some ten nodes, in the picture and in the mirror.
inline constexpr std::size_t items_a_page = 20;

// `first` is brought to the beginning of a page that there is.
PageOf page_of(std::size_t& first, std::size_t all);

// "21 to 40 of 2,000", and the buttons "Previous members" and "Next members"; nothing where all are
// shown. `what`: "members". Returns the height.
float draw_pager(Frame& frame, NodeId id, Point at, float w, std::string_view what,
                 const PageOf& page, std::size_t& first);

}  // namespace ui
