// A prize as a row of fields.
#pragma once

#include "core/contest/contest.h"
#include "ui/contest/field_grid.h"
#include "ui/frame.h"

#include <span>

namespace ui {

std::span<const GridColumn> prize_columns();

NodeId prize_name_field(const core::contest::Prize& prize);

void draw_prize_row(Frame& frame, FieldGrid& grid, const core::contest::Contest& contest,
                    std::size_t index, NodeId after_removal);

}  // namespace ui
