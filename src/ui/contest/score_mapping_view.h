// What the columns of a table of scores mean, and whom its unclear names mean.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/contest/score_import_draft.h"
#include "ui/frame.h"

namespace ui {

// Both need a table and return the bottom.
float draw_score_mapping(Frame& frame, Column column, const core::contest::Contest& contest,
                         ScoreImportDraft& draft);
// Precondition: some names are asked for.
float draw_unclear_names(Frame& frame, Column column, const core::contest::Contest& contest,
                         ScoreImportDraft& draft);

}  // namespace ui
