// Where a contest came by a link: what that means, and what to do with it.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom; column.y for a contest of one's own.
float draw_link_line(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
