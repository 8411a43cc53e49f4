// Static text in picture and tree.
#include "ui/widgets/text.h"
#include "ui/live_box.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

// Where the words themselves lie within `rect`, so that the mirror's text covers them and nothing
// else.
Rect words_rect(Frame& frame, std::string_view text, const Font& font, const Rect& rect,
                Align align) {
    const float width = std::min(frame.paint.width_of(text, font), rect.w);
    float x = rect.x;
    if (align == Align::Right) x += rect.w - width;
    if (align == Align::Center) x += (rect.w - width) / 2;
    return {x, rect.y + (rect.h - font.line) / 2, width, font.line};
}

// Draws the lines, completes the node, and returns the height.
float lines(Frame& frame, a11y::Node node, std::string_view text, const Font& font, Color color,
            Point at, float w) {
    const std::vector<std::string> broken = frame.paint.lines_of(text, font, w);
    float y = at.y;
    float width = 0;
    for (const std::string& line : broken) {
        width = std::max(width, frame.paint.text(line, font, at.x, y, color));
        y += font.line;
    }
    node.rect = {at.x, at.y, width, y - at.y};
    node.value = joined(broken);
    node.lettering = lettering_of(font);
    frame.add(std::move(node));
    return y - at.y;
}

}  // namespace

a11y::Lettering lettering_of(const Font& font, Align align) {
    return {.size = font.size,
            .line_height = font.line,
            .weight = font.weight,
            .right = align == Align::Right};
}

float heading(Frame& frame, NodeId id, std::string_view text, int level, const Font& font, Point at,
              float w) {
    return lines(frame, {.id = id, .role = a11y::Role::Heading, .level = level}, text, font,
                 frame.theme.text, at, w);
}

float paragraph(Frame& frame, NodeId id, std::string_view text, const Font& font, Color color,
                Point at, float w) {
    return lines(frame, {.id = id, .role = a11y::Role::Text}, text, font, color, at, w);
}

float alert(Frame& frame, NodeId id, std::string_view text, const Font& font, Point at, float w) {
    return live_box(frame, make_id(id, "alert"), a11y::Role::Alert, at, w,
                    [&] { return paragraph(frame, id, text, font, frame.theme.bad, at, w); });
}

float paragraph_height(Frame& frame, std::string_view text, const Font& font, float w) {
    return static_cast<float>(frame.paint.lines_of(text, font, w).size()) * font.line;
}

float text_line(Frame& frame, NodeId id, std::string_view text, const Font& font, Color color,
                const Rect& rect, Align align) {
    const std::string shown = frame.paint.shortened(text, font, rect.w);
    frame.paint.text_in(shown, font, rect, align, color);
    frame.add({.id = id,
               .role = a11y::Role::Text,
               .rect = words_rect(frame, shown, font, rect, align),
               .value = std::string(text),
               .lettering = lettering_of(font, align)});
    if (shown != text) frame.tooltip(id, rect, text);
    return rect.h;
}

void output(Frame& frame, NodeId id, std::string_view name, std::string_view value,
            const Font& font, Color color, const Rect& rect, Align align) {
    const std::string shown = frame.paint.shortened(value, font, rect.w);
    frame.paint.text_in(shown, font, rect, align, color);
    frame.add({.id = id,
               .role = a11y::Role::Output,
               .rect = words_rect(frame, shown, font, rect, align),
               .name = std::string(name),
               .value = std::string(value),
               .lettering = lettering_of(font, align)});
}

float output_lines(Frame& frame, NodeId id, std::string_view name, std::string_view value,
                   const Font& font, Color color, Point at, float w) {
    return lines(frame, {.id = id, .role = a11y::Role::Output, .name = std::string(name)}, value,
                 font, color, at, w);
}

}  // namespace ui
