// The four palettes and their form in CSS.
#include "ui/theme.h"

#include <array>

namespace ui {
namespace {

constexpr Color rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

const Theme light{
    .dark = false,
    .page = rgb(0xF7F8FA),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .line = rgb(0xD9DEE5),
    .field_border = rgb(0x7B8898),
    .text = rgb(0x16202C),
    .secondary = rgb(0x516072),
    .accent = rgb(0x2450D6),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xE6ECFD),
    .good = rgb(0x12734A),
    .caution = rgb(0x8A5A00),
    .bad = rgb(0xB42318),
    .shadow = rgb(0x16202C, 14),
    .border = 1,
};

const Theme dark{
    .dark = true,
    .page = rgb(0x0F141B),
    .surface = rgb(0x171E28),
    .raised = rgb(0x1F2834),
    .line = rgb(0x2D3846),
    .field_border = rgb(0x6B7A8D),
    .text = rgb(0xE8EDF3),
    .secondary = rgb(0x9FB0C3),
    .accent = rgb(0x7AA2FF),
    .on_accent = rgb(0x0B1220),
    .accent_soft = rgb(0x1E2A44),
    .good = rgb(0x4CC38A),
    .caution = rgb(0xE2B340),
    .bad = rgb(0xFF7B72),
    .shadow = rgb(0x000000, 60),
    .border = 1,
};

const Theme contrast_light{
    .dark = false,
    .page = rgb(0xFFFFFF),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFFFFFF),
    .line = rgb(0x000000),
    .field_border = rgb(0x000000),
    .text = rgb(0x000000),
    .secondary = rgb(0x1A1A1A),
    .accent = rgb(0x0A2FA8),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xDDE6FF),
    .good = rgb(0x00512F),
    .caution = rgb(0x5C3B00),
    .bad = rgb(0x8E0B00),
    .shadow = rgb(0x000000, 0),
    .border = 2,
};

const Theme contrast_dark{
    .dark = true,
    .page = rgb(0x000000),
    .surface = rgb(0x000000),
    .raised = rgb(0x0A0A0A),
    .line = rgb(0xFFFFFF),
    .field_border = rgb(0xFFFFFF),
    .text = rgb(0xFFFFFF),
    .secondary = rgb(0xE6E6E6),
    .accent = rgb(0xFFD84A),
    .on_accent = rgb(0x000000),
    .accent_soft = rgb(0x332B00),
    .good = rgb(0x6FF2B4),
    .caution = rgb(0xFFE07A),
    .bad = rgb(0xFFA8A0),
    .shadow = rgb(0x000000, 0),
    .border = 2,
};

std::string css_color(Color color) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text = "#";
    for (const unsigned shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const unsigned part = (color >> shift) & 255;
        text += hex[part >> 4];
        text += hex[part & 15];
    }
    return text;
}

unsigned channel(Color color, unsigned shift) { return (color >> shift) & 255; }

}  // namespace

const Theme& theme_of(Palette palette) {
    switch (palette) {
        case Palette::Light: return light;
        case Palette::Dark: return dark;
        case Palette::HighContrastLight: return contrast_light;
        case Palette::HighContrastDark: return contrast_dark;
    }
    return light;
}

std::vector<std::string> css_variables(const Theme& theme) {
    const std::array<std::pair<const char*, Color>, 8> colors{{
        {"--page", theme.page},
        {"--surface", theme.surface},
        {"--line", theme.line},
        {"--field-border", theme.field_border},
        {"--text", theme.text},
        {"--secondary", theme.secondary},
        {"--accent", theme.accent},
        {"--on-accent", theme.on_accent},
    }};
    std::vector<std::string> fields{"color-scheme", theme.dark ? "dark" : "light"};
    for (const auto& [name, color] : colors) {
        fields.emplace_back(name);
        fields.push_back(css_color(color));
    }
    return fields;
}

Color with_alpha(Color color, float alpha) {
    const auto part =
        static_cast<unsigned>(static_cast<float>(channel(color, IM_COL32_A_SHIFT)) * alpha);
    return (color & ~IM_COL32_A_MASK) | (part << IM_COL32_A_SHIFT);
}

Color mix(Color a, Color b, float share_of_b) {
    Color mixed = 0;
    for (const unsigned shift :
         {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
        const float from = static_cast<float>(channel(a, shift));
        const float to = static_cast<float>(channel(b, shift));
        mixed |= static_cast<unsigned>(from + (to - from) * share_of_b + 0.5F) << shift;
    }
    return mixed;
}

}  // namespace ui
