// Title, pictogram and one sentence.
#include "ui/coming_view.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {

float draw_coming(Frame& frame, Column column, std::string_view title, Icon icon,
                  std::string_view sentence) {
    const NodeId id = make_id(frame.parent(), "coming");
    float y =
        column.y +
        heading(frame, make_id(id, "title"), title, 1, type::page, {column.x, column.y}, column.w) +
        space::xl;
    const float padding = padding_of(frame);
    const float top = y;
    y += padding;
    draw_icon(frame.paint, icon, {column.x + padding, y + 1}, frame.theme.accent);
    const float text_x = column.x + padding + icon_size + space::m;
    const float w = std::min(column.w - padding * 2 - icon_size - space::m, 560.0F);
    y += paragraph(frame, make_id(id, "sentence"), sentence, type::body, frame.theme.text,
                   {text_x, y}, w) +
         space::s;
    y += paragraph(frame, make_id(id, "when"),
                   "It comes with a later version; your targets stay as they are.", type::secondary,
                   frame.theme.secondary, {text_x, y}, w);
    y += padding;
    draw_card(frame, {column.x, top, column.w, y - top});
    return y;
}

}  // namespace ui
