// A card with a title, filled from the top down.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"
#include "ui/widgets/card.h"

namespace ui {

class TitledCard {
public:
    TitledCard(Frame& frame, NodeId id, Column column, std::string_view title);

    NodeId id() const { return id_; }
    float w() const { return w_; }  // of its content
    Point at() const { return {x_, y_}; }
    Column column() const { return {x_, y_, w_}; }
    void take(float h, float space_after) { y_ += h + space_after; }

    // Text of at most 75 characters a line, then a space.
    void say(std::string_view word, std::string_view text, Color color, float space_after);

    // Two controls side by side, one under the other where that is too narrow for them; each is
    // called with its place and width and returns its height.
    template <class Left, class Right>
    void pair(float least_w, float space_after, const Left& left, const Right& right) {
        const float half = (w_ - space_between) / 2;
        if (half < least_w) {
            take(left(at(), w_), space_between);
            take(right(at(), w_), space_after);
            return;
        }
        const float a = left(at(), half);
        const float b = right(Point{x_ + half + space_between, y_}, half);
        take(a > b ? a : b, space_after);
    }

    float close();  // draws the surface and returns the card's bottom

private:
    static constexpr float space_between = 16;

    Frame& frame_;
    NodeId id_;
    Column outer_;
    float padding_;
    float x_, y_, w_;
};

}  // namespace ui
