// Triangles up and down, a bar, or a word.
#include "ui/contest/rank_arrow.h"

#include "core/contest/board_words.h"
#include "ui/widgets/text.h"

#include <cstdlib>
#include <string>

namespace ui {

using namespace core::contest;

namespace {

void paint_rank_arrow(Frame& frame, const Rect& rect, const Standing& row, const Font& font,
                      const Theme& theme) {
    const float half = font.size * 0.36F;
    const float x = rect.x + half, y = rect.y + rect.h / 2;
    const auto count = [&](std::int64_t places, Color color) {
        const Rect right{rect.x + half * 2 + font.size * 0.3F, rect.y,
                         rect.w - half * 2 - font.size * 0.3F, rect.h};
        frame.paint.text_in(frame.paint.shortened(std::to_string(places), font, right.w), font,
                            right, Align::Left, color);
    };
    switch (row.arrow) {
        case Arrow::None: return;
        case Arrow::Up:
            frame.paint.polygon(
                {{x, y - half}, {x + half, y + half * 0.8F}, {x - half, y + half * 0.8F}},
                theme.good);
            return count(row.climbed, theme.good);
        case Arrow::Down:
            frame.paint.polygon(
                {{x - half, y - half * 0.8F}, {x + half, y - half * 0.8F}, {x, y + half}},
                theme.bad);
            return count(-row.climbed, theme.bad);
        case Arrow::Same:
            frame.paint.fill({rect.x, y - half * 0.3F, half * 2, half * 0.6F}, theme.secondary,
                             half * 0.3F);
            return;
        case Arrow::New: frame.paint.text_in("NEW", font, rect, Align::Left, theme.accent); return;
    }
}

}  // namespace

void draw_rank_arrow(Frame& frame, NodeId id, const Rect& rect, const Standing& row,
                     const Font& font, const Theme& theme) {
    paint_rank_arrow(frame, rect, row, font, theme);
    const std::string words = arrow_words(row);
    frame.add({.id = id,
               .role = a11y::Role::Cell,
               .rect = rect,
               .value = words.empty() ? "no change yet" : words,
               .lettering = lettering_of(font)});
}

float rank_arrow_width(Frame& frame, const Standing& row, const Font& font) {
    const float form = font.size * 0.72F;
    switch (row.arrow) {
        case Arrow::None: return 0;
        case Arrow::Up:
        case Arrow::Down:
            return form + font.size * 0.3F +
                   frame.paint.width_of(std::to_string(std::abs(row.climbed)), font);
        case Arrow::Same: return form;
        case Arrow::New: return frame.paint.width_of("NEW", font);
    }
    return 0;
}

}  // namespace ui
