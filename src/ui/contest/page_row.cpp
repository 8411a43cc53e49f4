// A sentence on the left, two buttons on the right.
#include "ui/contest/page_row.h"

#include "core/number.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {

float draw_page_row(Frame& frame, NodeId id, Column column, std::string_view what,
                    std::size_t a_page, std::size_t all, std::size_t* first) {
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number),
                                  frame.state.environment.numbers);
    };
    const std::size_t begin = *first;
    const std::size_t end = std::min(begin + a_page, all);
    const float h = frame.control_height();
    const std::string before_name = "Previous " + std::string(what);
    const std::string after_name = "Next " + std::string(what);
    const ButtonLook before{.name = before_name,
                            .kind = ButtonKind::Quiet,
                            .icon = Icon::Left,
                            .icon_only = true,
                            .disabled = begin == 0};
    const ButtonLook after{.name = after_name,
                           .kind = ButtonKind::Quiet,
                           .icon = Icon::Right,
                           .icon_only = true,
                           .disabled = end == all};
    text_line(frame, make_id(id, "page"),
              count(begin + 1) + " to " + count(end) + " of " + count(all), type::secondary,
              frame.theme.secondary, {column.x, column.y, column.w - h * 2 - space::l, h});
    const float x = column.x + column.w - h * 2 - space::xs;
    if (button(frame, make_id(id, "before"), {x, column.y, h, h}, before)) *first = begin - a_page;
    if (button(frame, make_id(id, "after"), {column.x + column.w - h, column.y, h, h}, after))
        *first = end;
    return h;
}

}  // namespace ui
