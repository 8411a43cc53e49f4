// A row of the list of members: name, team, target, and their dates on request.
#pragma once

#include "app/contest_book.h"
#include "core/contest/traces.h"
#include "ui/contest/field_grid.h"
#include "ui/frame.h"

#include <span>
#include <string>
#include <vector>

namespace ui {

std::span<const GridColumn> member_columns();

struct MemberRows {
    const core::contest::Contest& contest;
    const core::contest::Contest& in_force;  // with its amendments
    std::vector<std::string> team_names;     // as they are told apart, in their order
    const std::vector<std::string>& names;   // of the members, the same
};

// `trace`: why the member can't be removed. `after_removal`: gets the focus then.
void draw_member_row(Frame& frame, FieldGrid& grid, const MemberRows& rows, std::size_t index,
                     core::contest::Trace trace, NodeId after_removal);

}  // namespace ui
