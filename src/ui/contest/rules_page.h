// The page "Rules" of a contest: made before the kick-off, read and amended after it.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Returns its bottom.
float draw_contest_rules_page(Frame& frame, Column column, const app::ContestBook& book);

NodeId contest_name_field();

}  // namespace ui
