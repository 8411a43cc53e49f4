// Scores out of a spreadsheet or a file: the way in, and the import while it is under way.
#pragma once

#include "app/contest_book.h"
#include "core/calendar.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// The card that offers it. Returns the bottom.
float draw_score_import_offer(Frame& frame, Column column, const app::ContestBook& book);

// Takes up a file that has arrived since the last pass. True: the import is to be shown instead of
// the night's scores.
bool shows_score_import(Frame& frame, const app::ContestBook& book);

// What the table is, what its columns mean, what would be written, the decision. `night`: for rows
// without a date. Returns the bottom.
float draw_score_import(Frame& frame, Column column, const app::ContestBook& book, core::Date night,
                        core::Date tonight);

}  // namespace ui
