// The accounts as a heat map: a line each, with a square for each slot of the lens.
#pragma once

#include "core/discovery/overview.h"
#include "ui/column.h"
#include "ui/frame.h"

#include <cstddef>
#include <span>

namespace ui {

// `listed`: indices into `overviews`, not empty. So many at a time as a page has; returns the
// height.
float draw_account_table(Frame& frame, NodeId parent, Column column,
                         std::span<const core::discovery::Overview> overviews,
                         std::span<const std::size_t> listed);

}  // namespace ui
