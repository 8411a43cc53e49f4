// One contest in the list of all.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_contest_card(Frame& frame, NodeId parent, Column column,
                        const app::ContestBook& book);  // returns the bottom

}  // namespace ui
