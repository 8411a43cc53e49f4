// Measures text without a browser: every code point is as wide as the next, and a bold one too.
#pragma once

#include "ui/text_source.h"

#include <algorithm>

namespace tests {

class Ruler final : public ui::TextSource {
public:
    float ascent(ui::PixelFont font) override { return font.px * 0.95F; }
    float descent(ui::PixelFont font) override { return font.px * 0.25F; }

    float advance(std::string_view text, ui::PixelFont font) override {
        const auto points = std::count_if(text.begin(), text.end(), starts_point);
        return static_cast<float>(points) * mark(font);
    }

    ui::TextPicture picture(std::string_view text, ui::PixelFont font) override {
        ui::TextPicture picture;
        picture.y = -ascent(font);
        picture.w = advance(text, font);
        picture.h = ascent(font) + descent(font);
        return picture;
    }

    std::string shorten(std::string_view text, ui::PixelFont font, float width) override {
        if (advance(text, font) <= width) return std::string(text);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!starts_point(text[i])) continue;
            if (advance(text.substr(0, i), font) + mark(font) > width) break;
            kept = i;
        }
        return std::string(text.substr(0, kept)) + "…";
    }

    // At spaces, and within words that are too long for a line of their own.
    std::vector<std::uint32_t> break_lines(std::string_view text, ui::PixelFont font,
                                           float width) override {
        std::vector<std::uint32_t> starts{0};
        std::size_t after_space = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!starts_point(text[i])) continue;
            if (i > 0 && text[i - 1] == ' ') after_space = i;
            const std::size_t begin = starts.back();
            const std::string_view line = text.substr(begin, i - begin);
            if (text[i] == ' ' || i == begin || advance(line, font) + mark(font) <= width) continue;
            starts.push_back(static_cast<std::uint32_t>(after_space > begin ? after_space : i));
        }
        return starts;
    }

    ImTextureID texture() override { return 2; }

private:
    static bool starts_point(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }
    static float mark(ui::PixelFont font) { return font.px * 0.55F; }
};

}  // namespace tests
