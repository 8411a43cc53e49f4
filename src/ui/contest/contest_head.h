// The head of a contest: its name, where it is, how to begin it, and what else can be done with it.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_contest_head(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
