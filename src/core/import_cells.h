// What every import of a table asks of its cells, and how it shows them.
#pragma once

#include "core/number.h"
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

// A row that was not taken, for the preview.
inline constexpr std::size_t max_wrong_rows_shown = 100;
struct WrongRow {
    std::size_t row = 0;  // of the table, from 1
    std::string text;     // the row, its cells apart, shortened
    std::string reason;   // a sentence
    bool operator==(const WrongRow&) const = default;
};

// Why a cell holds no number that is wanted, in a sentence; empty: it does. `too_precise` ends the
// sentence for more decimals than are taken: "is no whole number.".
std::string reason_of(const NumberReading& reading, std::string_view text,
                      std::string_view too_precise);

}  // namespace core
