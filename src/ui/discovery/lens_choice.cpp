// Side by side where there is room, else a select.
#include "ui/discovery/lens_choice.h"

#include "core/discovery/lens.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using core::discovery::Lens;

constexpr float segmented_from = 440, widest = 560;

}  // namespace

float draw_lens_choice(Frame& frame, NodeId parent, Column column) {
    const NodeId id = make_id(parent, "lens");
    std::vector<std::string> names;
    for (const Lens lens : core::discovery::all_lenses)
        names.emplace_back(core::discovery::name_of(lens));
    const int chosen = static_cast<int>(frame.state.lens);
    const Rect rect{column.x, column.y, std::min(column.w, widest), frame.control_height()};
    const int picked = column.w >= segmented_from
                           ? segmented(frame, id, rect, "Lens", names, chosen)
                           : choice(frame, id, rect, "Lens", names, chosen);
    if (picked >= 0)
        frame.emit(app::ShowLens{core::discovery::all_lenses[static_cast<std::size_t>(picked)]});
    const std::string without = core::discovery::counterpart_text(frame.state.lens);
    if (without.empty()) return rect.h;
    return rect.h + space::xs +
           paragraph(frame, make_id(id, "without"), without, type::secondary, frame.theme.secondary,
                     {column.x, column.y + rect.h + space::xs}, std::min(column.w, 520.0F));
}

}  // namespace ui
