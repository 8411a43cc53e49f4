// The frame and the first lines; while focused the browser's own text area lies on it.
#include "ui/widgets/text_area.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float inset = 12, inset_top = 8;  // web/app.css has the same above and below the text
constexpr std::size_t longest_drawn = 400;  // bytes of a line, more than any screen shows

// No more of a text than its field can show, between code points.
std::string_view head_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

void draw_prose(Frame& frame, const Rect& rect, std::string_view text, int lines) {
    const Font& font = frame.text_font();
    const std::string_view head =
        head_of(text, longest_drawn * static_cast<std::size_t>(std::max(lines, 1)));
    float y = rect.y + inset_top;
    for (const std::string& line : frame.paint.lines_of(head, font, rect.w - inset * 2)) {
        if (y + font.line > rect.y + rect.h - inset_top + 1) return;
        frame.paint.text(line, font, rect.x + inset, y, frame.theme.text);
        y += font.line;
    }
}

void draw_lines(Frame& frame, const Rect& rect, std::string_view text) {
    const Font& font = frame.text_font();
    float y = rect.y + inset_top;
    while (!text.empty() && y + font.line <= rect.y + rect.h - inset_top + 1) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line;
        for (const char c : text.substr(0, std::min(end, longest_drawn)))
            if (c == '\t')
                line += "    ";
            else if (c != '\r')
                line += c;
        frame.paint.text(frame.paint.shortened(line, font, rect.w - inset * 2), font,
                         rect.x + inset, y, frame.theme.text);
        y += font.line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

float text_area(Frame& frame, NodeId id, Point at, float w, const TextAreaLook& look,
                const std::string& text, std::string* taken) {
    const Theme& theme = frame.theme;
    float y = at.y + label_above(frame, id, look.label.empty() ? look.name : look.label, at, w);
    const Rect rect{at.x, y, w,
                    frame.text_font().line * static_cast<float>(look.lines) + inset_top * 2};
    const bool focused = frame.is_focused(id);
    const bool wrong = !look.error.empty();
    frame.paint.fill(rect, theme.surface, control_radius);
    const Color border = wrong                  ? theme.bad
                         : focused              ? theme.accent
                         : frame.is_hovered(id) ? mix(theme.field_border, theme.text, 0.5F)
                                                : theme.field_border;
    frame.paint.outline(rect, border, control_radius, focused || wrong ? 2 : theme.border);
    focus_ring(frame, id, rect, control_radius);
    if (!focused && look.wraps) draw_prose(frame, rect, text, look.lines);
    if (!focused && !look.wraps) draw_lines(frame, rect, text);
    a11y::Lettering lettering = lettering_of(frame.text_font());
    lettering.inset_left = lettering.inset_right = inset;
    frame.add({.id = id,
               .role = a11y::Role::TextField,
               .rect = rect,
               .name = std::string(look.name),
               .value = text,
               .description = std::string(wrong ? look.error : look.help),
               .lettering = lettering,
               .multiline = true,
               .wraps = look.wraps,
               .submits = look.submits,
               .invalid = wrong});
    if (frame.asked(id, a11y::Verb::SetText)) *taken = frame.request()->text;
    y += rect.h;
    y += note_below(frame, id, look.help, look.error, {at.x, y}, w);
    return y - at.y;
}

}  // namespace ui
