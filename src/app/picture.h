// A picture made of boxes and lines of text, for the browser to draw as a PNG. Lengths in CSS
// pixels from the top left corner; the browser draws it at twice that size.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace app {

enum class Align { Left, Right, Center };

struct PictureBox {
    float x = 0, y = 0, w = 0, h = 0;
    float radius = 0;
    std::uint32_t rgb = 0;  // 0xRRGGBB
    bool operator==(const PictureBox&) const = default;
};

struct PictureText {
    float x = 0, baseline = 0;  // of the left end, the right end or the middle
    float width = 0;            // at most: a longer text ends in "…"
    float px = 15;              // of the page's own font
    int weight = 400;
    Align align = Align::Left;
    std::uint32_t rgb = 0;
    std::string text;
    bool operator==(const PictureText&) const = default;
};

struct Picture {
    float width = 0, height = 0;
    std::uint32_t page_rgb = 0xFFFFFF;
    std::string text;  // what it says, where a picture cannot be copied
    std::vector<PictureBox> boxes;
    std::vector<PictureText> texts;  // over the boxes
    bool operator==(const Picture&) const = default;
};

// `fields`, then width, height, page colour and the number of boxes; six fields of each box; then
// eight of each text. As web/picture.js reads them.
std::vector<std::string> with_picture(std::vector<std::string> fields, const Picture& picture);

}  // namespace app
