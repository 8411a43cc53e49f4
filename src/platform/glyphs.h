// Text as pictures: whole strings drawn by the browser's own rasteriser into one texture.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

struct TextStyle {
    float px = 15;     // font size in device pixels
    int weight = 400;  // 400 or 600
    bool operator==(const TextStyle&) const = default;
};

// Where to draw a string, relative to the pen on the baseline, in device pixels. w == 0: nothing to
// see. Sharp only with the pen at a whole pixel.
struct TextImage {
    float x = 0, y = 0, w = 0, h = 0;
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
};

struct LineMetrics {
    float ascent = 0;  // of the font, above the baseline, in device pixels
    float descent = 0;
};

// A cache of strings. Shaping, BiDi, joining, fallback fonts and emoji are the browser's. Emoji
// keep their colours whatever the tint (see renderer.h). Very long strings are cut.
class Glyphs {
public:
    Glyphs();
    ~Glyphs();
    Glyphs(const Glyphs&) = delete;
    Glyphs& operator=(const Glyphs&) = delete;

    LineMetrics metrics(TextStyle style);
    float advance(std::string_view text, TextStyle style);           // device pixels, not rounded
    const TextImage& image(std::string_view text, TextStyle style);  // valid until the next call

    // The longest beginning (whole graphemes) with "…" added that is not wider than `width`; the
    // text itself when it fits.
    std::string shorten(std::string_view text, TextStyle style, float width);

    // Byte offsets at which lines begin (the first, 0, included) so that none is wider than `width`
    // where a break is allowed, and after each '\n'. Spaces at a break stay at the end of the
    // former line.
    std::vector<std::uint32_t> break_lines(std::string_view text, TextStyle style, float width);

    std::uint64_t texture()
        const;  // what ImTextureID the images lie in; needs a current GL context

    // Ends the frame, before it is drawn: new strings go into the texture. True: the texture was
    // full and has been emptied (or has grown), so what was built with it in this frame is wrong:
    // build it again.
    bool end_frame();

    void forget_texture();   // the GL context is lost
    void restore_texture();  // there is a new one

private:
    struct Cache;
    std::unique_ptr<Cache> cache_;
};

}  // namespace platform
