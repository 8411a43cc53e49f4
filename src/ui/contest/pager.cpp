// Twenty at a time.
#include "ui/contest/pager.h"

#include "ui/contest/page_row.h"

#include <algorithm>

namespace ui {

PageOf page_of(std::size_t& first, std::size_t all) {
    const std::size_t last_page = all == 0 ? 0 : (all - 1) / items_a_page * items_a_page;
    first = std::min(first / items_a_page * items_a_page, last_page);
    return {first, std::min(first + items_a_page, all), all};
}

float draw_pager(Frame& frame, NodeId id, Point at, float w, std::string_view what,
                 const PageOf& page, std::size_t& first) {
    if (page.all <= items_a_page) return 0;
    return draw_page_row(frame, id, {at.x, at.y, w}, what, items_a_page, page.all, &first);
}

}  // namespace ui
