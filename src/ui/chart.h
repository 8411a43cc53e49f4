// Pictures of numbers: bars and lines. Each is one picture in the tree, whose name says what it
// shows; the numbers that people act on stand beside it as text.
#pragma once

#include "ui/frame.h"

#include <span>
#include <string>
#include <vector>

namespace ui {

struct Bar {
    float value = 0;
    bool strong = false;  // in the accent's colour, else pale
};

// A label under the plot, at the middle of bar or point `at`.
struct Tick {
    std::size_t at = 0;
    std::string text;
};

// Bars from the bottom up, all of them as wide as the width allows; a line with `mark_text` stands
// before bar `mark_at` where that is below the number of bars.
struct BarPlot {
    std::span<const Bar> bars;
    std::span<const Tick> ticks;
    std::size_t mark_at = static_cast<std::size_t>(-1);
    std::string_view mark_text = {};
};
void draw_bars(Frame& frame, NodeId id, const Rect& rect, std::string_view told,
               const BarPlot& plot);

// Colours that colour-blind people tell apart; each line also has its own marker.
enum class Series { Plan, Done, Replan };

struct Line {
    Series series = Series::Plan;
    std::string_view name = {};
    std::size_t first = 0;      // the place of the first value
    std::vector<float> values;  // from 0 up
};

struct LinePlot {
    std::span<const Line> lines;
    std::size_t places = 2;  // from the left edge to the right, at least 2
    std::span<const Tick> ticks;
    std::string_view top_text = {};  // what the highest value is, as text
};

// With a legend above it. Lines of fewer than two values are single markers.
void draw_lines(Frame& frame, NodeId id, const Rect& rect, std::string_view told,
                const LinePlot& plot);

}  // namespace ui
