// Twenty at a time.
#include "ui/contest/pager.h"

#include "core/number.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace ui {

PageOf page_of(std::size_t& first, std::size_t all) {
    const std::size_t last_page = all == 0 ? 0 : (all - 1) / items_a_page * items_a_page;
    first = std::min(first / items_a_page * items_a_page, last_page);
    return {first, std::min(first + items_a_page, all), all};
}

float draw_pager(Frame& frame, NodeId id, Point at, float w, std::string_view what,
                 const PageOf& page, std::size_t& first) {
    if (page.all <= items_a_page) return 0;
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number),
                                  frame.state.environment.numbers);
    };
    const float h = frame.control_height();
    text_line(frame, make_id(id, "page"),
              count(page.begin + 1) + " to " + count(page.end) + " of " + count(page.all),
              type::secondary, frame.theme.secondary, {at.x, at.y, w - h * 2 - space::s, h});
    const std::string before_name = "Previous " + std::string(what);
    const std::string after_name = "Next " + std::string(what);
    const ButtonLook before{.name = before_name,
                            .kind = ButtonKind::Quiet,
                            .icon = Icon::Left,
                            .icon_only = true,
                            .disabled = page.begin == 0};
    const ButtonLook after{.name = after_name,
                           .kind = ButtonKind::Quiet,
                           .icon = Icon::Right,
                           .icon_only = true,
                           .disabled = page.end == page.all};
    if (button(frame, make_id(id, "before"), {at.x + w - h * 2 - space::xs, at.y, h, h}, before))
        first = page.begin - items_a_page;
    if (button(frame, make_id(id, "after"), {at.x + w - h, at.y, h, h}, after)) first = page.end;
    return h;
}

}  // namespace ui
