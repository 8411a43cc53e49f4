// Tabs with a line under the chosen one.
#include "ui/widgets/tabs.h"

#include "ui/widgets/button.h"

#include <algorithm>
#include <vector>

namespace ui {
namespace {

constexpr float widest_pad = 32, least_pad = 8;  // of a caption, left and right together
constexpr float mark = 3;

const Font& font_of(const Frame& frame) {
    return frame.shape == Shape::Phone ? type::secondary_strong : type::body_strong;
}

void draw_tab(Frame& frame, NodeId id, const Rect& rect, std::string_view caption, bool on,
              NodeId panel) {
    const Theme& theme = frame.theme;
    if (frame.is_hovered(id) && !on)
        frame.paint.fill({rect.x, rect.y + 2, rect.w, rect.h - 6},
                         mix(theme.page, theme.text, 0.05F), control_radius);
    frame.paint.text_in(caption, font_of(frame), rect, Align::Center,
                        on ? theme.accent : theme.secondary);
    if (on) frame.paint.fill({rect.x, rect.y + rect.h - mark, rect.w, mark}, theme.accent, 1);
    focus_ring(frame, id, {rect.x + 4, rect.y + 4, rect.w - 8, rect.h - 10}, control_radius - 4);
    frame.add({.id = id,
               .role = a11y::Role::Tab,
               .rect = rect,
               .name = std::string(caption),
               .target = on ? panel : 0,
               .selected = on});
}

}  // namespace

namespace {

float row_height(const Frame& frame) { return frame.touch ? 44.0F : 40.0F; }

std::size_t tabs_a_row(Frame& frame, std::span<const std::string_view> captions, float w) {
    float least = least_pad * static_cast<float>(captions.size());
    for (const std::string_view caption : captions)
        least += frame.paint.width_of(caption, font_of(frame));
    return least <= w ? captions.size() : (captions.size() + 1) / 2;
}

// The captions' widths with an equal pad, except that a finger needs a least width of each: what a
// short caption gets more, the others give.
std::vector<float> widths_of(Frame& frame, std::span<const std::string_view> captions, float w) {
    const float least = frame.touch ? 44.0F : 0.0F;
    std::vector<float> words;
    for (const std::string_view caption : captions)
        words.push_back(frame.paint.width_of(caption, font_of(frame)));
    std::vector<float> widths(words.size());
    std::vector<bool> is_least(words.size());
    for (bool changed = true; changed;) {
        changed = false;
        float room = w;
        float sharers = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            room -= is_least[i] ? least : words[i];
            sharers += is_least[i] ? 0.0F : 1.0F;
        }
        const float pad = std::min(widest_pad, room / std::max(sharers, 1.0F));
        for (std::size_t i = 0; i < words.size(); ++i) {
            widths[i] = is_least[i] ? least : words[i] + pad;
            if (widths[i] >= least) continue;
            is_least[i] = true;
            changed = true;
        }
    }
    return widths;
}

}  // namespace

int tabs(Frame& frame, NodeId id, const Rect& rect, std::string_view name,
         std::span<const std::string_view> captions, int chosen, NodeId panel) {
    frame.open({.id = id, .role = a11y::Role::TabList, .rect = rect, .name = std::string(name)});
    const std::size_t a_row = tabs_a_row(frame, captions, rect.w);
    const float h = row_height(frame);
    int picked = -1;
    float y = rect.y;
    for (std::size_t first = 0; first < captions.size(); first += a_row) {
        const auto row = captions.subspan(first, std::min(a_row, captions.size() - first));
        frame.paint.line({rect.x, y + h - 1}, {rect.x + rect.w, y + h - 1}, frame.theme.line,
                         frame.theme.border);
        const std::vector<float> widths = widths_of(frame, row, rect.w);
        float x = rect.x;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const NodeId tab = make_id(id, "tab", first + i);
            const bool on = static_cast<int>(first + i) == chosen;
            draw_tab(frame, tab, {x, y, widths[i], h}, row[i], on, panel);
            if (frame.asked(tab, a11y::Verb::Activate) && !on) picked = static_cast<int>(first + i);
            x += widths[i];
        }
        y += h;
    }
    frame.close();
    return picked;
}

float tabs_height(Frame& frame, std::span<const std::string_view> captions, float w) {
    const bool one_row = tabs_a_row(frame, captions, w) == captions.size();
    return row_height(frame) * (one_row ? 1.0F : 2.0F);
}

}  // namespace ui
