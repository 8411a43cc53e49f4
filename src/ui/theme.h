// The look as tokens: colours, lettering, spacing, sizes. Nothing is drawn with any other number.
#pragma once

#include "imgui.h"

#include <string>
#include <vector>

namespace ui {

using Color = ImU32;

struct Font {
    float size = 15;
    float line = 22;
    int weight = 400;
};

// shared/look.md, "Tokens". Sizes in CSS pixels.
namespace type {
inline constexpr Font body{15, 22, 400};
inline constexpr Font body_strong{15, 22, 600};
inline constexpr Font body_touch{
    16, 22, 400};  // fields on touch screens: below 16 iOS zooms the page in on focus
inline constexpr Font secondary{13, 18, 400};
inline constexpr Font secondary_strong{13, 18, 600};
inline constexpr Font strong{17, 24, 600};
inline constexpr Font section{20, 28, 600};
inline constexpr Font page{28, 36, 600};
inline constexpr Font answer{44, 52, 600};
inline constexpr Font answer_small{34, 42, 600};  // phones
}  // namespace type

namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, xxxl = 48;
}

inline constexpr float control_radius = 8;
inline constexpr float card_radius = 12;

struct Theme {
    bool dark = false;
    Color page, surface, raised;
    Color line, field_border;
    Color text, secondary;
    Color accent, on_accent, accent_soft;
    Color good, caution, bad;
    Color shadow;
    float border = 1;  // of fields and cards
    bool operator==(const Theme&) const = default;
};

enum class Palette { Light, Dark, HighContrastLight, HighContrastDark };
const Theme& theme_of(Palette palette);

// Names and values for the mirror's style sheet: the field being edited, selections, scroll bars.
std::vector<std::string> css_variables(const Theme& theme);

Color with_alpha(Color color, float alpha);
Color mix(Color a, Color b, float share_of_b);

}  // namespace ui
