// What a table of scores would write, and which of its rows are left out.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/contest/score_import_draft.h"
#include "ui/frame.h"

namespace ui {

std::size_t changed_lines(const ScoreImportDraft& draft);  // scores that would be other than now

// Needs a table that was looked at. Returns the bottom.
float draw_score_preview(Frame& frame, Column column, const core::contest::Contest& contest,
                         const ScoreImportDraft& draft);

}  // namespace ui
