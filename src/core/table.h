// Delimited text, as people paste it from a spreadsheet or a CRM: CSV, TSV, semicolons.
#pragma once

#include "core/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr std::size_t max_table_bytes = 4'000'000;
inline constexpr std::size_t max_table_rows = 20'000;
inline constexpr std::size_t max_table_columns = 200;
inline constexpr std::size_t max_cell_bytes = 1'000;

// Of one table; an import that has use for more allows it.
struct TableLimits {
    std::size_t columns = max_table_columns;
    std::size_t cell_bytes = max_cell_bytes;
};

using Cells = std::vector<std::string>;

// Rows may differ in length; none is without a cell, and the last is not blank. Cells are valid
// UTF-8 without NUL, untrimmed; a quoted one may hold separators, quotes and line breaks.
struct Table {
    char separator = ',';
    std::vector<Cells> rows;
    bool operator==(const Table&) const = default;
};

bool is_blank(const Cells& row);  // all of it

// The separator is the first of tab, semicolon and comma that gives every line the same number of
// columns, above one; where none does, the one that gives most lines the same number. So "1,5;2,5"
// has two columns. A first line "sep=;", as spreadsheets write it, decides and is left out. Quoted
// fields (RFC 4180) and line ends CR, LF and CRLF; a byte-order mark and blank lines at the end are
// dropped. NUL and what is no UTF-8 become U+FFFD. Error: a quote that is never closed, UTF-16, or
// more than one of the limits.
Result<Table> parse_table(std::string_view text, const TableLimits& limits = {});

// RFC 4180 with CRLF and that separator (csv_style.h). A cell that a spreadsheet would run as a
// formula (it begins with = + - @, a tab or a line break, and is no number) gets an apostrophe
// before it. But for that, parse_table gives the rows again where they keep Table's rules.
std::string write_csv(std::span<const Cells> rows, char separator = ',');

}  // namespace core
