// Pictograms drawn from lines, in a 20 x 20 field.
#pragma once

#include "ui/painter.h"

namespace ui {

enum class Icon {
    None,
    Target,
    Checklist,
    Trophy,
    Safe,
    Plus,
    Undo,
    Redo,
    Trash,
    Up,
    Down,
    Left,
    Right,
    Close,
    ChevronDown,
    Check,
    Alert
};

void draw_icon(Painter& paint, Icon icon, Point top_left, Color color);
inline constexpr float icon_size = 20;

}  // namespace ui
