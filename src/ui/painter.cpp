// CSS pixels to device pixels, and text as pictures.
#include "ui/painter.h"

#include "core/compact_number.h"
#include "core/isolate.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

// Figures change at every key press. Drawn mark by mark from a few cached pictures they cost
// nothing new, and the marks of these need no shaping.
bool is_figure(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.';
    });
}

}  // namespace

Painter::Painter(ImDrawList& list, TextSource& text, float scale, const core::NumberStyle& numbers)
    : list_(list), text_(text), scale_(scale), numbers_(numbers) {
    const ImVec2 low = list.GetClipRectMin();
    const ImVec2 high = list.GetClipRectMax();
    view_ = {low.x / scale, low.y / scale, (high.x - low.x) / scale, (high.y - low.y) / scale};
}

float Painter::snap(float css) const { return std::round(css * scale_); }

ImVec2 Painter::device(float x, float y) const {
    return {snap(x), std::round((y - scroll_) * scale_)};
}

ImVec2 Painter::device_exact(float x, float y) const {
    // The scroll is snapped by itself, so that slanted lines keep their shape while the page moves.
    return {x * scale_, y * scale_ - std::round(scroll_ * scale_)};
}

bool Painter::is_visible(const Rect& rect) const {
    const float top = rect.y - scroll_;
    return rect.x < view_.x + view_.w && rect.x + rect.w > view_.x && top < view_.y + view_.h &&
           top + rect.h > view_.y;
}

void Painter::fill(const Rect& rect, Color color, float radius) {
    if (!is_visible(rect)) return;
    list_.AddRectFilled(device(rect.x, rect.y), device(rect.x + rect.w, rect.y + rect.h), color,
                        radius * scale_);
}

void Painter::outline(const Rect& rect, Color color, float radius, float width) {
    if (!is_visible({rect.x - width, rect.y - width, rect.w + 2 * width, rect.h + 2 * width}))
        return;
    const float thick = std::max(1.0F, std::round(width * scale_));
    const ImVec2 low = device(rect.x, rect.y);
    const ImVec2 high = device(rect.x + rect.w, rect.y + rect.h);
    const float half = thick / 2 - 0.5F;  // ImGui already moves outlines by half a pixel
    list_.AddRect({low.x + half, low.y + half}, {high.x - half, high.y - half}, color,
                  radius * scale_, 0, thick);
}

void Painter::line(Point from, Point to, Color color, float width) {
    const float thick = std::max(1.0F, std::round(width * scale_));
    if (from.y == to.y || from.x == to.x) {  // straight: as a rectangle, which stays sharp
        const ImVec2 a = device(std::min(from.x, to.x), std::min(from.y, to.y));
        const ImVec2 b = device(std::max(from.x, to.x), std::max(from.y, to.y));
        const bool level = from.y == to.y;
        list_.AddRectFilled(a, level ? ImVec2(b.x, a.y + thick) : ImVec2(a.x + thick, b.y), color);
        return;
    }
    list_.AddLine(device_exact(from.x, from.y), device_exact(to.x, to.y), color, thick);
}

void Painter::polyline(std::initializer_list<Point> points, Color color, float width, bool closed) {
    for (const Point& point : points) list_.PathLineTo(device_exact(point.x, point.y));
    list_.PathStroke(color, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width * scale_);
}

void Painter::polygon(std::initializer_list<Point> points, Color color) {
    for (const Point& point : points) list_.PathLineTo(device_exact(point.x, point.y));
    list_.PathFillConvex(color);
}

void Painter::circle(Point center, float radius, Color color) {
    list_.AddCircleFilled(device_exact(center.x, center.y), radius * scale_, color);
}

void Painter::ring(Point center, float radius, Color color, float width) {
    list_.AddCircle(device_exact(center.x, center.y), radius * scale_, color, 0, width * scale_);
}

PixelFont Painter::pixel_font(const Font& font) const { return {font.size * scale_, font.weight}; }

float Painter::run(std::string_view text, PixelFont font, float pen_x, float baseline,
                   Color color) {
    const TextPicture picture = text_.picture(text, font);
    if (picture.w > 0) {
        const ImVec2 low(pen_x + picture.x, baseline + picture.y);
        list_.AddImage(text_.texture(), low, {low.x + picture.w, low.y + picture.h}, picture.uv_min,
                       picture.uv_max, color);
    }
    return text_.advance(text, font);
}

float Painter::text(std::string_view text, const Font& font, float x, float y, Color color) {
    if (text.empty()) return 0;
    const PixelFont pixels = pixel_font(font);
    const float width = width_of(text, font);
    if (!is_visible({x, y, width, font.line})) return width;
    const float ascent = text_.ascent(pixels);
    const float leading = font.line * scale_ - (ascent + text_.descent(pixels));
    // As browsers do it, so that the mirror's text lies exactly on this one.
    const float baseline = std::round((y - scroll_) * scale_) + std::floor(leading / 2) + ascent;
    float pen = std::round(x * scale_);
    if (!is_figure(text)) {
        run(text, pixels, pen, baseline, color);
        return width;
    }
    float exact = pen;
    for (std::size_t i = 0; i < text.size(); ++i) {
        exact += run(text.substr(i, 1), pixels, std::round(exact), baseline, color);
    }
    return width;
}

void Painter::text_in(std::string_view words, const Font& font, const Rect& rect, Align align,
                      Color color) {
    float x = rect.x;
    if (align != Align::Left) {
        const float rest = rect.w - width_of(words, font);
        x += align == Align::Right ? rest : rest / 2;
    }
    text(words, font, x, rect.y + (rect.h - font.line) / 2, color);
}

float Painter::width_of(std::string_view text, const Font& font) {
    const PixelFont pixels = pixel_font(font);
    if (!is_figure(text)) return text_.advance(text, pixels) / scale_;
    float sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) sum += text_.advance(text.substr(i, 1), pixels);
    return sum / scale_;
}

std::string Painter::shortened(std::string_view text, const Font& font, float width) {
    if (width_of(text, font) <= width) return std::string(text);
    for (int decimals = 2; decimals >= 0; --decimals) {
        const auto compact = core::compact_number(text, numbers_, decimals);
        if (!compact) break;
        if (width_of(*compact, font) <= width) return *compact;
    }
    return core::with_isolates_closed(text_.shorten(text, pixel_font(font), width * scale_));
}

std::vector<std::string> Painter::lines_of(std::string_view text, const Font& font, float width) {
    if (width_of(text, font) <= width) return {std::string(text)};
    std::vector<std::string> lines;
    int open = 0;  // isolates at a line's end, which go on in the next
    const auto starts = text_.break_lines(text, pixel_font(font), width * scale_);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        std::string_view line = text.substr(starts[i], end - starts[i]);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\n')) line.remove_suffix(1);
        lines.push_back(core::with_isolates_closed(line, &open));
    }
    return lines;
}

void Painter::push_view(const Rect& view, float scroll) {
    views_.push_back({view_, scroll_});
    view_ = view;
    scroll_ = scroll;
    list_.PushClipRect({snap(view.x), snap(view.y)}, {snap(view.x + view.w), snap(view.y + view.h)},
                       true);
}

void Painter::pop_view() {
    list_.PopClipRect();
    view_ = views_.back().view;
    scroll_ = views_.back().scroll;
    views_.pop_back();
}

void Painter::begin_behind() {
    splitter_.Split(&list_, 2);
    splitter_.SetCurrentChannel(&list_, 1);
}

void Painter::behind() { splitter_.SetCurrentChannel(&list_, 0); }
void Painter::in_front() { splitter_.SetCurrentChannel(&list_, 1); }
void Painter::end_behind() { splitter_.Merge(&list_); }

}  // namespace ui
