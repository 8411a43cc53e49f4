// A row of the list of members: name, team, target, and their dates on request.
#pragma once

#include "app/contest_book.h"
#include "core/contest/traces.h"
#include "ui/contest/field_grid.h"
#include "ui/frame.h"

#include <span>

namespace ui {

std::span<const GridColumn> member_columns();

// `in_force`: the contest with its amendments. `trace`: why the member can't be removed.
// `after_removal`: gets the focus then.
void draw_member_row(Frame& frame, FieldGrid& grid, const core::contest::Contest& contest,
                     const core::contest::Contest& in_force, std::size_t index,
                     core::contest::Trace trace, NodeId after_removal);

}  // namespace ui
