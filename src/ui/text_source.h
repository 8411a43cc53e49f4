// Where views get text measured and drawn: the browser's rasteriser in the app, a ruler in tests.
#pragma once

#include "imgui.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct PixelFont {
    float px = 15;  // device pixels
    int weight = 400;
};

// Device pixels, relative to the pen on the baseline. w == 0: nothing to draw.
struct TextPicture {
    float x = 0, y = 0, w = 0, h = 0;
    ImVec2 uv_min, uv_max;
};

class TextSource {
public:
    virtual ~TextSource() = default;
    virtual float ascent(PixelFont font) = 0;
    virtual float descent(PixelFont font) = 0;
    virtual float advance(std::string_view text, PixelFont font) = 0;
    virtual TextPicture picture(std::string_view text, PixelFont font) = 0;
    virtual std::string shorten(std::string_view text, PixelFont font, float width) = 0;
    // Where lines begin, in bytes; the first is 0.
    virtual std::vector<std::uint32_t> break_lines(std::string_view text, PixelFont font,
                                                   float width) = 0;
    virtual ImTextureID texture() = 0;
};

}  // namespace ui
