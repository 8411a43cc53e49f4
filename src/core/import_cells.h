// What every import of a table asks of its cells, and how it shows them.
#pragma once

#include "core/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

std::string_view cell_at(const Cells& row, std::size_t column);  // empty where there is none
std::size_t width_of(const Table& table);                        // of its widest row

// What a column is called: its header's text, else its number from 1. `header`: a row of the table.
std::string column_name(const Table& table, std::optional<std::size_t> header, std::size_t column);

// On one line, in quotes, shortened.
std::string quoted(std::string_view text);
// A row on one line, its cells apart, shortened.
std::string shown_row(const Cells& row);

}  // namespace core
