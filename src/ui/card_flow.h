// Many cards: in two columns where there is room, left and right in turn. A card keeps its column
// whatever is typed into another.
#pragma once

#include "ui/two_columns.h"

#include <utility>

namespace ui {

class CardFlow {
public:
    explicit CardFlow(Column column)
        : column_(column),
          is_paired_(column.w >= two_columns_from),
          w_(is_paired_ ? std::floor((column.w - space::xl) / 2) : column.w),
          left_(column.y),
          right_(column.y) {}

    // `draw` is called with the card's column and returns its bottom.
    template <class Draw>
    void add(const Draw& draw) {
        const bool goes_right = is_paired_ && std::exchange(goes_right_, !goes_right_);
        float& y = goes_right ? right_ : left_;
        y = draw(Column{goes_right ? column_.x + w_ + space::xl : column_.x, y, w_}) + gap();
    }

    float bottom() const { return std::max(left_, right_) - gap(); }  // of the lowest card

    // Between cards, also to one above them all.
    float gap() const { return is_paired_ ? space::xl : space::l; }

private:
    Column column_;
    bool is_paired_;
    bool goes_right_ = false;  // the next one
    float w_;
    float left_, right_;  // where the next card of each column begins
};

}  // namespace ui
