// Segmented rows and selects. An open select is the browser's own list, on every device the
// familiar one.
#include "ui/widgets/choice.h"

#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

int segmented(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
              const std::vector<std::string>& options, int chosen) {
    const Theme& theme = frame.theme;
    frame.paint.fill(rect, theme.page, control_radius);
    frame.paint.outline(rect, theme.field_border, control_radius, theme.border);
    frame.open({.id = id, .role = a11y::Role::RadioGroup, .rect = rect, .name = std::string(name)});
    const float w = (rect.w - 6) / static_cast<float>(options.size());
    int picked = -1;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const NodeId option = make_id(id, "option", i);
        const Rect segment{rect.x + 3 + w * static_cast<float>(i), rect.y + 3, w, rect.h - 6};
        const bool on = static_cast<int>(i) == chosen;
        if (on) {
            frame.paint.fill(segment, theme.accent, control_radius - 2);
        } else if (frame.is_hovered(option)) {
            frame.paint.fill(segment, theme.accent_soft, control_radius - 2);
        }
        frame.paint.text_in(
            frame.paint.shortened(options[i], type::body_strong, segment.w - space::s),
            type::body_strong, segment, Align::Center, on ? theme.on_accent : theme.text);
        focus_ring(frame, option, segment, control_radius - 2);
        const Rect target{segment.x, rect.y, segment.w, rect.h};  // as high as a finger needs
        frame.add({.id = option,
                   .role = a11y::Role::Radio,
                   .rect = target,
                   .name = options[i],
                   .checked = on});
        if (frame.asked(option, a11y::Verb::Activate) && !on) picked = static_cast<int>(i);
    }
    frame.close();
    return picked;
}

int choice(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
           const std::vector<std::string>& options, int chosen) {
    const Theme& theme = frame.theme;
    frame.paint.fill(rect, theme.surface, control_radius);
    const bool lit = frame.is_hovered(id) || frame.is_focused(id);
    frame.paint.outline(rect, lit ? mix(theme.field_border, theme.text, 0.5F) : theme.field_border,
                        control_radius, theme.border);
    const Rect inner{rect.x + space::m, rect.y, rect.w - space::m * 2 - icon_size, rect.h};
    if (chosen >= 0 && chosen < static_cast<int>(options.size())) {
        const std::string shown = frame.paint.shortened(options[static_cast<std::size_t>(chosen)],
                                                        frame.text_font(), inner.w);
        frame.paint.text_in(shown, frame.text_font(), inner, Align::Left, theme.text);
    }
    draw_icon(frame.paint, Icon::ChevronDown,
              {rect.x + rect.w - icon_size - space::s, rect.y + (rect.h - icon_size) / 2},
              theme.secondary);
    focus_ring(frame, id, rect, control_radius);
    frame.add({.id = id,
               .role = a11y::Role::Choice,
               .rect = rect,
               .name = std::string(name),
               .options = options,
               .chosen = chosen,
               .lettering = lettering_of(frame.text_font())});
    if (!frame.asked(id, a11y::Verb::Choose)) return -1;
    const int picked = static_cast<int>(frame.request()->number);
    const bool valid = picked >= 0 && picked < static_cast<int>(options.size()) && picked != chosen;
    return valid ? picked : -1;
}

}  // namespace ui
