// Filled and bold when on, an outline when off.
#include "ui/widgets/toggle.h"

#include "ui/widgets/button.h"

namespace ui {

bool toggle(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
            std::string_view caption, bool on) {
    const Theme& theme = frame.theme;
    const float stir = frame.is_pressed(id) ? 0.16F : frame.is_hovered(id) ? 0.08F : 0.0F;
    frame.paint.fill(rect, mix(on ? theme.accent : theme.surface, theme.text, stir),
                     control_radius);
    if (!on) frame.paint.outline(rect, theme.field_border, control_radius, theme.border);
    const Font& font = on ? type::body_strong : type::body;
    const bool fits = frame.paint.width_of(caption, font) <= rect.w - space::s;
    const float room = fits ? rect.w : rect.w - space::m * 2;
    frame.paint.text_in(frame.paint.shortened(caption, font, room), font, rect, Align::Center,
                        on ? theme.on_accent : theme.text);
    focus_ring(frame, id, rect, control_radius);
    frame.add({.id = id,
               .role = a11y::Role::Switch,
               .rect = rect,
               .name = std::string(name),
               .checked = on});
    return frame.asked(id, a11y::Verb::Activate);
}

}  // namespace ui
