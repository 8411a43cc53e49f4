// The entries of one page of a ledger.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/contest/ledger_lines.h"
#include "ui/frame.h"

#include <vector>

namespace ui {

// A table where there is room, else a list. Returns the height.
float draw_ledger_table(Frame& frame, NodeId parent, Column column,
                        const core::contest::Contest& contest,
                        const std::vector<LedgerLine>& lines);

}  // namespace ui
