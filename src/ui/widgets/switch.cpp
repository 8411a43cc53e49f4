// A track, a knob and a caption.
#include "ui/widgets/switch.h"

#include "ui/widgets/button.h"

namespace ui {
namespace {

constexpr float track_w = 36, track_h = 20, knob_inset = 3, caption_gap = 10;

}  // namespace

float switch_width(Frame& frame, std::string_view caption) {
    return track_w + caption_gap + frame.paint.width_of(caption, type::body);
}

bool switched(Frame& frame, NodeId id, Point at, std::string_view caption, bool on) {
    const Theme& theme = frame.theme;
    const Rect rect{at.x, at.y, switch_width(frame, caption), frame.control_height()};
    const Rect track{at.x, at.y + (rect.h - track_h) / 2, track_w, track_h};
    const float stir = frame.is_pressed(id) ? 0.16F : frame.is_hovered(id) ? 0.08F : 0.0F;
    frame.paint.fill(track, mix(on ? theme.accent : theme.surface, theme.text, stir), track_h / 2);
    if (!on) frame.paint.outline(track, theme.field_border, track_h / 2, theme.border);
    const float radius = track_h / 2 - knob_inset;
    frame.paint.circle(
        {on ? track.x + track_w - track_h / 2 : track.x + track_h / 2, track.y + track_h / 2},
        radius, on ? theme.on_accent : theme.field_border);
    frame.paint.text_in(caption, type::body,
                        {track.x + track_w + caption_gap, rect.y, rect.w, rect.h}, Align::Left,
                        theme.text);
    focus_ring(frame, id, rect, control_radius);
    frame.add({.id = id,
               .role = a11y::Role::Switch,
               .rect = rect,
               .name = std::string(caption),
               .checked = on});
    return frame.asked(id, a11y::Verb::Activate);
}

}  // namespace ui
