// Draws in CSS pixels onto ImGui's draw list, snapped to device pixels so that edges and text stay
// sharp.
#pragma once

#include "a11y/tree.h"
#include "core/number.h"
#include "ui/text_source.h"
#include "ui/theme.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

using a11y::Rect;

struct Point {
    float x = 0, y = 0;
};

enum class Align { Left, Center, Right };

class Painter {
public:
    // `scale`: device pixels a CSS pixel. `numbers`: how those without room are shortened.
    Painter(ImDrawList& list, TextSource& text, float scale, const core::NumberStyle& numbers);

    // Shapes. What lies outside of the clip is not drawn.
    void fill(const Rect& rect, Color color, float radius = 0);
    void outline(const Rect& rect, Color color, float radius,
                 float width = 1);  // inside the rect's edge
    void line(Point from, Point to, Color color, float width = 1);
    void polyline(std::initializer_list<Point> points, Color color, float width,
                  bool closed = false);
    void polygon(std::initializer_list<Point> points, Color color);  // convex, clockwise
    void circle(Point center, float radius, Color color);
    void ring(Point center, float radius, Color color, float width);

    // Text on one line, in a line box of `font.line` whose top is `y`. Returns its width.
    float text(std::string_view text, const Font& font, float x, float y, Color color);
    void text_in(std::string_view text, const Font& font, const Rect& rect, Align align,
                 Color color);  // centred upright
    float width_of(std::string_view text, const Font& font);
    // If it has to be: a number to at most three digits and a unit, since half a number is another
    // one, any other text with an ellipsis.
    std::string shortened(std::string_view text, const Font& font, float width);
    std::vector<std::string> lines_of(std::string_view text, const Font& font, float width);

    // Everything until pop_view lies in content that is scrolled by `scroll` and clipped to `view`.
    void push_view(const Rect& view, float scroll);
    void pop_view();
    bool is_visible(const Rect& rect) const;

    // Cards know their height only after their content is laid out: what is drawn "behind" between
    // the two calls comes under everything else. They nest not.
    void begin_behind();
    void behind();
    void in_front();
    void end_behind();

    float scale() const { return scale_; }

private:
    float snap(float css) const;
    ImVec2 device(float x, float y) const;  // snapped
    ImVec2 device_exact(float x, float y) const;
    PixelFont pixel_font(const Font& font) const;
    float run(std::string_view text, PixelFont font, float pen_x, float baseline, Color color);

    ImDrawList& list_;
    ImDrawListSplitter splitter_;
    TextSource& text_;
    float scale_;
    const core::NumberStyle& numbers_;
    float scroll_ = 0;  // CSS px
    Rect view_;         // in window coordinates
    struct View {
        Rect view;
        float scroll;
    };
    std::vector<View> views_;
};

}  // namespace ui
