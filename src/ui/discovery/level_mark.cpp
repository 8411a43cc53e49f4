// Nothing, a question mark, a quotation mark, a tick.
#include "ui/discovery/level_mark.h"

#include "core/discovery/evidence.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text.h"

#include <string>

namespace ui {
namespace {

using core::discovery::Level;

constexpr float mark_size = 22;

}  // namespace

void draw_level_mark(Frame& frame, const Rect& rect, Level level) {
    const Theme& theme = frame.theme;
    const Rect mark{rect.x + (rect.w - mark_size) / 2, rect.y + (rect.h - mark_size) / 2, mark_size,
                    mark_size};
    switch (level) {
        case Level::Unknown: frame.paint.outline(mark, theme.line, 5, 1); return;
        case Level::WeThink:
            frame.paint.outline(mark, theme.caution, 5, 1.5F);
            frame.paint.text_in("?", type::secondary_strong, mark, Align::Center, theme.caution);
            return;
        case Level::BuyerSaid:
            frame.paint.fill(mark, theme.accent, 5);
            frame.paint.text_in("”", type::strong, {mark.x, mark.y + 4, mark.w, mark.h},
                                Align::Center, theme.on_accent);
            return;
        case Level::BuyerShowed:
            frame.paint.fill(mark, theme.good, 5);
            draw_icon(frame.paint, Icon::Check, {mark.x + 1, mark.y + 1}, theme.surface);
            return;
    }
}

float draw_level_legend(Frame& frame, NodeId id, Point at, float w) {
    float x = at.x, y = at.y;
    constexpr float h = 24;
    for (const Level level :
         {Level::Unknown, Level::WeThink, Level::BuyerSaid, Level::BuyerShowed}) {
        const std::string name(core::discovery::name_of(level));
        const float text_w = frame.paint.width_of(name, type::secondary);
        const float all_w = mark_size + space::s + text_w;
        if (x > at.x && x + all_w > at.x + w) {
            x = at.x;
            y += h + space::xs;
        }
        draw_level_mark(frame, {x, y, mark_size, h}, level);
        text_line(frame, make_id(id, name), name, type::secondary, frame.theme.secondary,
                  {x + mark_size + space::s, y, text_w + 1, h});
        x += all_w + space::l;
    }
    return y + h - at.y;
}

}  // namespace ui
