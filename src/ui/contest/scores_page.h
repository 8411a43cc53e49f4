// The page "Scores" of a contest.
#pragma once

#include "app/contest_book.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

NodeId score_night_choice();  // the page's first control

// Returns its bottom.
float draw_contest_scores_page(Frame& frame, Column column, const app::ContestBook& book);

}  // namespace ui
