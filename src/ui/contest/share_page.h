// A contest's links: the whole of it, a night's scores, and the key that signs them.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_contest_share_page(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
