// Modules side by side as one rectangle, so that no seam shows between them.
#include "ui/widgets/qr_picture.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int quiet_zone = 4;  // modules, of the standard
// Many readers take no light code on dark.
constexpr Color light = IM_COL32(255, 255, 255, 255);
constexpr Color dark = IM_COL32(0, 0, 0, 255);

}  // namespace

float qr_picture(Frame& frame, NodeId id, Point at, float side, const core::codec::QrCode& code,
                 std::string_view name) {
    Painter& paint = frame.paint;
    const auto modules = static_cast<float>(code.side + 2 * quiet_zone);
    const float pixels = std::max(1.0F, std::floor(side * paint.scale() / modules));
    const float module = pixels / paint.scale();
    // From a whole device pixel on, all edges lie on such.
    const auto snapped = [&](float css) { return std::round(css * paint.scale()) / paint.scale(); };
    const Rect rect{snapped(at.x), snapped(at.y), modules * module, modules * module};
    frame.add({.id = id, .role = a11y::Role::Picture, .rect = rect, .name = std::string(name)});
    if (!paint.is_visible(rect)) return rect.h;

    paint.fill(rect, light);
    const float left = rect.x + quiet_zone * module;
    const float top = rect.y + quiet_zone * module;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side;) {
            int end = x;
            while (end < code.side && code.is_dark(end, y)) ++end;
            if (end > x)
                paint.fill(
                    {left + static_cast<float>(x) * module, top + static_cast<float>(y) * module,
                     static_cast<float>(end - x) * module, module},
                    dark);
            x = end + 1;
        }
    }
    return rect.h;
}

}  // namespace ui
