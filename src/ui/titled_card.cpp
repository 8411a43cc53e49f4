// Where the next thing of a card goes.
#include "ui/titled_card.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float prose_w = 520;  // about 75 characters

}  // namespace

TitledCard::TitledCard(Frame& frame, NodeId id, Column column, std::string_view title)
    : frame_(frame),
      id_(id),
      outer_(column),
      padding_(padding_of(frame)),
      x_(column.x + padding_),
      y_(column.y + padding_),
      w_(column.w - padding_ * 2) {
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = std::string(title)});
    take(heading(frame, make_id(id, "title"), title, 2, type::section, at(), w_), space::m);
}

void TitledCard::say(std::string_view word, std::string_view text, Color color, float space_after) {
    take(paragraph(frame_, make_id(id_, word), text, type::secondary, color, at(),
                   std::min(w_, prose_w)),
         space_after);
}

float TitledCard::close() {
    const float bottom = y_ + padding_ - space::s;
    frame_.at(id_).rect.h = bottom - outer_.y;
    frame_.close();
    draw_card(frame_, {outer_.x, outer_.y, outer_.w, bottom - outer_.y});
    return bottom;
}

}  // namespace ui
