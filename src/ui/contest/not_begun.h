// What a page of a contest shows before there is anything to show.
#pragma once

#include "core/contest/contest.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <string_view>

namespace ui {

// Not kicked off yet: `what` says what comes then. Leads to the rules. Returns the bottom.
float draw_not_begun(Frame& frame, NodeId id, Column column, std::string_view what);

// Kicked off, and its first day is yet to come.
float draw_starts_later(Frame& frame, NodeId id, Column column,
                        const core::contest::Contest& contest);

}  // namespace ui
