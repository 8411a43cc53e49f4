// The board at an address: how it gets there, and the link that stays the same.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Each draws a card and returns its bottom.
float draw_feed_card(Frame& frame, Column column, const app::ContestBook& book);  // its leader's
float draw_own_scores_card(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
