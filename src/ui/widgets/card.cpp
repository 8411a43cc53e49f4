// Cards.
#include "ui/widgets/card.h"

namespace ui {

float padding_of(const Frame& frame) {
    return frame.shape == Shape::Phone ? card_padding_phone : card_padding;
}

void draw_card(Frame& frame, const Rect& rect) {
    frame.paint.behind();
    frame.paint.fill({rect.x, rect.y + 1, rect.w, rect.h + 1}, frame.theme.shadow, card_radius);
    frame.paint.fill(rect, frame.theme.surface, card_radius);
    frame.paint.outline(rect, frame.theme.line, card_radius, frame.theme.border);
    frame.paint.in_front();
}

}  // namespace ui
