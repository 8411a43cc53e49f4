// Each pictogram as strokes of the same width.
#include "ui/widgets/icon.h"

namespace ui {
namespace {

constexpr float stroke = 1.6F;

struct Pen {
    Painter& paint;
    Point origin;
    Color color;

    Point at(float x, float y) const { return {origin.x + x, origin.y + y}; }
    void path(std::initializer_list<Point> points, bool closed = false) const {
        // At most eight points: the longest pictogram has seven.
        Point moved[8];
        std::size_t count = 0;
        for (const Point& point : points) moved[count++] = at(point.x, point.y);
        for (std::size_t i = 0; i + 1 < count; ++i)
            paint.polyline({moved[i], moved[i + 1]}, color, stroke);
        if (closed) paint.polyline({moved[count - 1], moved[0]}, color, stroke);
        for (std::size_t i = 0; i < count; ++i)
            paint.circle(moved[i], stroke / 2, color);  // round joins
    }
    void ring(float x, float y, float radius) const { paint.ring(at(x, y), radius, color, stroke); }
    void dot(float x, float y, float radius) const { paint.circle(at(x, y), radius, color); }
};

}  // namespace

void draw_icon(Painter& paint, Icon icon, Point top_left, Color color) {
    const Pen pen{paint, top_left, color};
    switch (icon) {
        case Icon::None: return;
        case Icon::Target:
            pen.ring(10, 10, 7.5F);
            pen.ring(10, 10, 4);
            return pen.dot(10, 10, 1.4F);
        case Icon::Checklist:
            pen.path({{3, 5}, {4.5F, 6.5F}, {7, 3.5F}});
            pen.path({{10, 5}, {17, 5}});
            pen.path({{3, 11}, {4.5F, 12.5F}, {7, 9.5F}});
            pen.path({{10, 11}, {17, 11}});
            pen.dot(5, 17, 1.2F);
            return pen.path({{10, 17}, {17, 17}});
        case Icon::Trophy:
            pen.path({{6, 3}, {14, 3}, {14, 8}, {12, 11}, {8, 11}, {6, 8}}, true);
            pen.path({{6, 5}, {3, 5}, {3.5F, 8}, {6.5F, 9}});
            pen.path({{14, 5}, {17, 5}, {16.5F, 8}, {13.5F, 9}});
            pen.path({{10, 11}, {10, 16}});
            return pen.path({{6.5F, 16.5F}, {13.5F, 16.5F}});
        case Icon::Safe:
            pen.path({{3, 4}, {17, 4}, {17, 15}, {3, 15}}, true);
            pen.ring(10, 9.5F, 2.6F);
            pen.path({{5.5F, 15}, {5.5F, 17}});
            return pen.path({{14.5F, 15}, {14.5F, 17}});
        case Icon::Plus: pen.path({{10, 4}, {10, 16}}); return pen.path({{4, 10}, {16, 10}});
        case Icon::Undo:
            pen.path({{7, 4}, {3.5F, 7.5F}, {7, 11}});
            return pen.path(
                {{3.5F, 7.5F}, {12, 7.5F}, {15, 9}, {16, 11.5F}, {15, 14.5F}, {12, 16}, {8, 16}});
        case Icon::Redo:
            pen.path({{13, 4}, {16.5F, 7.5F}, {13, 11}});
            return pen.path(
                {{16.5F, 7.5F}, {8, 7.5F}, {5, 9}, {4, 11.5F}, {5, 14.5F}, {8, 16}, {12, 16}});
        case Icon::Trash:
            pen.path({{4, 5.5F}, {16, 5.5F}});
            pen.path({{8, 5.5F}, {8, 3.5F}, {12, 3.5F}, {12, 5.5F}});
            return pen.path({{5.5F, 5.5F}, {6.2F, 16.5F}, {13.8F, 16.5F}, {14.5F, 5.5F}});
        case Icon::Up: return pen.path({{5, 12.5F}, {10, 7.5F}, {15, 12.5F}});
        case Icon::Left: return pen.path({{12.5F, 5}, {7.5F, 10}, {12.5F, 15}});
        case Icon::Right: return pen.path({{7.5F, 5}, {12.5F, 10}, {7.5F, 15}});
        case Icon::Down:
        case Icon::ChevronDown: return pen.path({{5, 7.5F}, {10, 12.5F}, {15, 7.5F}});
        case Icon::Close: pen.path({{5, 5}, {15, 15}}); return pen.path({{15, 5}, {5, 15}});
        case Icon::Check: return pen.path({{4, 10.5F}, {8, 14.5F}, {16, 5.5F}});
        case Icon::Alert:
            pen.path({{10, 3}, {17.5F, 16.5F}, {2.5F, 16.5F}}, true);
            pen.path({{10, 8}, {10, 11.5F}});
            return pen.dot(10, 14, 1.1F);
    }
}

}  // namespace ui
