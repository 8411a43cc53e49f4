// Push buttons.
#pragma once

#include "ui/frame.h"
#include "ui/widgets/icon.h"

namespace ui {

enum class ButtonKind { Primary, Secondary, Quiet, Danger };

struct ButtonLook {
    std::string_view name = {};     // accessible name
    std::string_view caption = {};  // what is drawn unless `icon_only`; empty: the name
    ButtonKind kind = ButtonKind::Secondary;
    Icon icon = Icon::None;
    bool icon_only = false;
    bool disabled = false;
    std::string_view tooltip = {};  // a sentence; icon-only buttons show their name without one
    // A small letter that activates it while no field is edited: shown where there is a keyboard.
    std::string_view shortcut = {};
    // Of what it shows and hides; Escape hides it too, and the button has the focus then.
    a11y::Expands expands = a11y::Expands::Not;
};

constexpr a11y::Expands expands(bool is_open) {
    return is_open ? a11y::Expands::Open : a11y::Expands::Closed;
}

float button_width(Frame& frame, const ButtonLook& look);  // at the frame's control height
bool button(Frame& frame, NodeId id, const Rect& rect, const ButtonLook& look);  // true: activated

// A small one that takes away what it stands beside.
bool remove_button(Frame& frame, NodeId id, Point at, std::string_view name);

void focus_ring(Frame& frame, NodeId id, const Rect& rect,
                float radius);  // when the focus is to be seen

}  // namespace ui
