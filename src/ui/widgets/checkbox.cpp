// All of it can be pressed, the words as well as the box.
#include "ui/widgets/checkbox.h"

#include "ui/widgets/button.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

constexpr float box_size = 20, box_gap = 10, box_radius = 4;

void draw_box(Frame& frame, NodeId id, Point at, bool on) {
    const Theme& theme = frame.theme;
    const float stir = frame.is_pressed(id) ? 0.16F : frame.is_hovered(id) ? 0.08F : 0.0F;
    const Rect box{at.x, at.y, box_size, box_size};
    frame.paint.fill(box, mix(on ? theme.accent : theme.surface, theme.text, stir), box_radius);
    if (on)
        draw_icon(frame.paint, Icon::Check, {box.x, box.y}, theme.on_accent);
    else
        frame.paint.outline(box, theme.field_border, box_radius, theme.border);
}

}  // namespace

bool checkbox(Frame& frame, NodeId id, Point at, float w, const CheckboxLook& look, bool on,
              float* h) {
    const float x = at.x + box_size + box_gap;
    const float text_w = std::max(w - box_size - box_gap, 0.0F);
    const std::vector<std::string> text = frame.paint.lines_of(look.text, type::body, text_w);
    std::vector<std::string> note;
    if (!look.note.empty()) note = frame.paint.lines_of(look.note, type::secondary, text_w);
    const float words_h = static_cast<float>(text.size()) * type::body.line +
                          static_cast<float>(note.size()) * type::secondary.line;
    *h = std::max(words_h, frame.control_height());
    float y = at.y + (*h - words_h) / 2;
    draw_box(frame, id, {at.x, y + (type::body.line - box_size) / 2}, on);
    float words_w = 0;
    for (const std::string& line : text) {
        words_w = std::max(words_w, frame.paint.text(line, type::body, x, y, frame.theme.text));
        y += type::body.line;
    }
    for (const std::string& line : note) {
        words_w =
            std::max(words_w, frame.paint.text(line, type::secondary, x, y, frame.theme.secondary));
        y += type::secondary.line;
    }
    const Rect rect{at.x, at.y, box_size + box_gap + words_w, *h};
    focus_ring(frame, id, rect, control_radius);
    frame.add({.id = id,
               .role = a11y::Role::Checkbox,
               .rect = rect,
               .name = std::string(look.text),
               .description = std::string(look.note),
               .checked = on});
    return frame.asked(id, a11y::Verb::Activate);
}

}  // namespace ui
