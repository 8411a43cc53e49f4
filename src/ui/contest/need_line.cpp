// What they need, then how it is counted.
#include "ui/contest/need_line.h"

#include "core/contest/need.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {

using namespace core::contest;

float draw_need_line(Frame& frame, NodeId id, Column column, const BoardShown& shown, PrizeFor whom,
                     std::size_t index) {
    const float w = std::min(column.w, 560.0F);
    float y = column.y;
    const auto say = [&](std::string_view word, std::string_view text, const Font& font,
                         Color color) {
        y += paragraph(frame, make_id(id, word), text, font, color, {column.x, y}, w) + space::xs;
    };
    const Theme& theme = frame.theme;
    if (shown.is_past()) {
        say("closed",
            shown.live.is_over ? "The contest is over: nothing more is needed."
                               : "What is needed is reckoned from tonight's board.",
            type::body, theme.text);
        if (shown.live.is_over) return y - column.y;
        const ButtonLook look{.name = "Show tonight's needs"};
        if (button(frame, make_id(id, "tonight"),
                   {column.x, y, button_width(frame, look), frame.control_height()}, look))
            frame.emit(app::ShowBoardNight{});
        return y + frame.control_height() - column.y;
    }
    const Need& need = need_of(frame, shown, whom, index);
    const std::string told = tell_need(shown.rules(), need, whom, frame.state.environment.numbers);
    say("told", told.empty() ? "Nothing more is needed." : told, type::body, theme.text);
    if (need.nights_left > 0)
        say("how",
            whom == PrizeFor::Team
                ? "The fewest scores of one kind, entered tonight by one member, while nobody else "
                  "scores."
                : "The fewest scores of one kind, entered tonight, while nobody else scores.",
            type::secondary, theme.secondary);
    return y - column.y;
}

}  // namespace ui
