// A track, its part up to the thumb, and the thumb.
#include "ui/widgets/slider.h"

#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float thumb = 24;  // as wide as web/app.css makes the browser's
constexpr float track = 6;

}  // namespace

int slider(Frame& frame, NodeId id, const Rect& rect, const SliderLook& look, int at) {
    if (frame.asked(id, a11y::Verb::Slide)) at = static_cast<int>(frame.request()->number);
    at = std::clamp(at, look.low, look.high);
    const Theme& theme = frame.theme;
    const float share =
        static_cast<float>(at - look.low) / static_cast<float>(look.high - look.low);
    const Point middle{rect.x + thumb / 2 + (rect.w - thumb) * share, rect.y + rect.h / 2};
    const float top = middle.y - track / 2;
    frame.paint.fill({rect.x, top, rect.w, track}, theme.page, track / 2);
    frame.paint.outline({rect.x, top, rect.w, track}, theme.field_border, track / 2, theme.border);
    frame.paint.fill({rect.x, top, middle.x - rect.x, track}, theme.accent, track / 2);
    const bool lit = frame.is_hovered(id) || frame.is_pressed(id);
    frame.paint.circle(middle, thumb / 2 - 2,
                       lit ? mix(theme.accent, theme.text, 0.16F) : theme.accent);
    frame.paint.circle(middle, thumb / 2 - 8, theme.on_accent);
    focus_ring(frame, id,
               {middle.x - thumb / 2 + 2, middle.y - thumb / 2 + 2, thumb - 4, thumb - 4},
               thumb / 2 - 2);
    frame.add({.id = id,
               .role = a11y::Role::Slider,
               .rect = rect,
               .name = std::string(look.name),
               .value = std::string(look.words),
               .low = look.low,
               .high = look.high,
               .at = at});
    return at;
}

}  // namespace ui
