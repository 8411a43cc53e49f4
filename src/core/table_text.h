// The rows of a table as text again, for whoever goes on working on them.
#pragma once

#include "core/table.h"

#include <span>
#include <string>

namespace core {

// Tabs between the cells, a line feed between the rows, and as many cells in each as the widest
// has: parse_table gives the rows again, so filled up, where the last is not blank. No cell is
// guarded against a spreadsheet, as write_csv does.
std::string text_of_rows(std::span<const Cells> rows);

}  // namespace core
