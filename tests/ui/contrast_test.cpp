// Everybody can read it: contrast of every ink on everything that it may stand on, in each palette.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "ui/theme.h"

using ui::Color;
using ui::Palette;
using ui::Theme;

namespace {

double linear(unsigned channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

// WCAG 2.2, relative luminance.
double luminance(Color color) {
    return 0.2126 * linear(color >> IM_COL32_R_SHIFT & 255) +
           0.7152 * linear(color >> IM_COL32_G_SHIFT & 255) +
           0.0722 * linear(color >> IM_COL32_B_SHIFT & 255);
}

double contrast(Color a, Color b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

constexpr std::array<std::pair<Palette, const char*>, 4> palettes{{
    {Palette::Light, "light"},
    {Palette::Dark, "dark"},
    {Palette::HighContrastLight, "high contrast, light"},
    {Palette::HighContrastDark, "high contrast, dark"},
}};

}  // namespace

TEST_CASE("contrast is measured as WCAG does") {
    CHECK(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == doctest::Approx(21));
    CHECK(contrast(IM_COL32(119, 119, 119, 255), IM_COL32_WHITE) ==
          doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("every ink is readable on every ground, in all four palettes") {
    for (const auto& [palette, name] : palettes) {
        const Theme& theme = ui::theme_of(palette);
        const std::array<std::pair<const char*, Color>, 6> inks{{{"text", theme.text},
                                                                 {"secondary", theme.secondary},
                                                                 {"accent", theme.accent},
                                                                 {"good", theme.good},
                                                                 {"caution", theme.caution},
                                                                 {"bad", theme.bad}}};
        const std::array<std::pair<const char*, Color>, 4> grounds{
            {{"page", theme.page},
             {"surface", theme.surface},
             {"raised", theme.raised},
             {"accent_soft", theme.accent_soft}}};
        for (const auto& [ink, ink_color] : inks) {
            for (const auto& [ground, ground_color] : grounds) {
                CHECK_MESSAGE(contrast(ink_color, ground_color) >= 4.5, ink, " on ", ground, ", ",
                              name);
            }
        }
        CHECK_MESSAGE(contrast(theme.on_accent, theme.accent) >= 4.5, "on_accent, ", name);
        CHECK_MESSAGE(contrast(theme.surface, theme.text) >= 4.5, "tooltips, ", name);
    }
}

TEST_CASE("the edges of controls and the focus ring stand out from what they lie on") {
    for (const auto& [palette, name] : palettes) {
        const Theme& theme = ui::theme_of(palette);
        for (const Color ground : {theme.surface, theme.page}) {
            CHECK_MESSAGE(contrast(theme.field_border, ground) >= 3, "field border, ", name);
            CHECK_MESSAGE(contrast(theme.accent, ground) >= 3, "focus ring, ", name);
        }
    }
}

TEST_CASE("high contrast is higher: all text at least 7 to 1") {
    for (const Palette palette : {Palette::HighContrastLight, Palette::HighContrastDark}) {
        const Theme& theme = ui::theme_of(palette);
        for (const Color ink :
             {theme.text, theme.secondary, theme.accent, theme.good, theme.caution, theme.bad}) {
            for (const Color ground : {theme.page, theme.surface, theme.raised}) {
                CHECK(contrast(ink, ground) >= 7);
            }
        }
    }
}
