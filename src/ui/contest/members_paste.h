// Adding members: one, or a list of them that is pasted.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns the bottom.
float draw_members_paste(Frame& frame, Column column, const app::ContestBook& book);

NodeId members_paste_field();

}  // namespace ui
