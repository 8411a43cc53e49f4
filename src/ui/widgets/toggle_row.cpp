// Each toggle as wide as its caption.
#include "ui/widgets/toggle_row.h"

#include "ui/widgets/toggle.h"

#include <algorithm>

namespace ui {

bool ToggleRow::add(NodeId id, std::string_view name, std::string_view caption, bool on) {
    const float w =
        std::max(frame_.paint.width_of(caption, type::body_strong) + space::m * 2, 44.0F);
    return toggle(frame_, id, flow_.next(w), name, caption, on);
}

}  // namespace ui
