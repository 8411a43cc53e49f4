// Everything is a multiple of the scale; small windows keep a size that can be read.
#include "ui/contest/tv_look.h"

#include <algorithm>

namespace ui {

TvLook tv_look(const Frame& frame) {
    constexpr float least = 0.44F;
    const bool has_contrast = frame.theme.border > 1;
    const Theme& theme = theme_of(has_contrast ? Palette::HighContrastDark : Palette::Dark);
    const float scale =
        std::max(least, std::min(frame.window.width / 1920, frame.window.height / 1080));
    const auto font = [&](float size, int weight) {
        return Font{size * scale, size * scale * 1.35F, weight};
    };
    const float margin = frame.shape == Shape::Phone ? 16.0F : 72 * scale;
    return {theme,         scale,         margin,        std::max(60.0F, 104 * scale),
            font(32, 400), font(40, 400), font(40, 600), font(72, 600),
            font(56, 600)};
}

}  // namespace ui
