// Calm buttons on the dark ground: the keys for them are the arrows and Escape.
#include "ui/contest/tv_controls.h"

#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {

float tv_button_width(Frame& frame, std::string_view name) {
    return space::m * 2 + icon_size + space::s + frame.paint.width_of(name, type::body_strong);
}

bool tv_button(Frame& frame, NodeId id, const Rect& rect, std::string_view name, Icon icon,
               std::string_view shortcut, const Theme& theme) {
    const bool lit = frame.is_hovered(id) || frame.shows_focus(id);
    if (lit) frame.paint.fill(rect, theme.raised, control_radius);
    const Color ink = lit ? theme.text : theme.secondary;
    const bool has_words = rect.w > tv_button_h + 8;
    draw_icon(frame.paint, icon,
              {has_words ? rect.x + space::m : rect.x + (rect.w - icon_size) / 2,
               rect.y + (rect.h - icon_size) / 2},
              ink);
    if (has_words)
        frame.paint.text_in(name, type::body_strong,
                            {rect.x + space::m + icon_size + space::s, rect.y, rect.w, rect.h},
                            Align::Left, ink);
    if (frame.shows_focus(id))
        frame.paint.outline({rect.x - 2, rect.y - 2, rect.w + 4, rect.h + 4}, theme.accent,
                            control_radius + 2, 2);
    frame.add({.id = id,
               .role = a11y::Role::Button,
               .rect = rect,
               .name = std::string(name),
               .shortcut = std::string(shortcut)});
    return frame.asked(id, a11y::Verb::Activate);
}

void draw_tv_controls(Frame& frame, NodeId id, const TvLook& look, int page, int pages,
                      const std::string& footnote) {
    const float top = frame.window.height - look.controls_h;
    const float w = frame.window.width - look.margin * 2;
    // A thin piece for each page, the shown one lit.
    const float gap = pages > 60 ? 1.0F : 6.0F;
    const float piece = (w + gap) / static_cast<float>(pages);
    for (int i = 0; i < pages; ++i)
        frame.paint.fill({look.margin + piece * static_cast<float>(i), top,
                          std::max(1.0F, piece - gap), std::max(3.0F, 4 * look.scale)},
                         i == page ? look.theme.accent : look.theme.line, 2);
    const float y = top + (look.controls_h - tv_button_h) / 2 + 2;
    const std::string place = "Page " + std::to_string(page + 1) + " of " + std::to_string(pages);
    // Read from as far as the rows are; the buttons are for who sits in front of it.
    const Font& font = look.small;
    const auto say = [&](std::string_view word, const std::string& text, float x) {
        const float text_w = frame.paint.width_of(text, font);
        text_line(frame, make_id(id, word), text, font, look.theme.secondary,
                  {x, y + (tv_button_h - font.line) / 2, text_w, font.line});
        return x + text_w;
    };
    struct Way {
        std::string_view name;
        Icon icon;
        std::string_view shortcut;
    };
    constexpr Way ways[] = {{"Previous page", Icon::Left, "ArrowLeft"},
                            {"Next page", Icon::Right, "ArrowRight"},
                            {"Leave", Icon::Close, "Escape"}};
    const auto width_of = [&](const Way& way) {
        return frame.shape == Shape::Phone ? tv_button_h : tv_button_width(frame, way.name);
    };
    float x = look.margin + w;
    for (const Way& way : ways) x -= width_of(way) + space::s;
    x += space::s;
    const float footnote_x = say("place", place, look.margin) + font.size;
    if (footnote_x + frame.paint.width_of(footnote, font) + font.size <= x)
        say("footnote", footnote, footnote_x);
    for (const Way& way : ways) {
        const NodeId button = make_id(id, way.name);
        if (tv_button(frame, button, {x, y, width_of(way), tv_button_h}, way.name, way.icon,
                      way.shortcut, look.theme)) {
            if (way.icon == Icon::Close)
                frame.emit(app::StopTv{});
            else
                frame.emit(app::TurnTv{way.icon == Icon::Left ? -1 : 1});
        }
        // It is the first thing that a reader wants on a screen that has just come.
        if (way.icon == Icon::Right && !frame.scratch.board.tv_on)
            frame.scratch.focus_next = button;
        x += width_of(way) + space::s;
    }
}

}  // namespace ui
