// Cells where there may be none, and short lines for the preview.
#include "core/import_cells.h"

#include "core/utf8.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::size_t max_shown_bytes = 80;

std::string shortened(std::string_view text) {
    std::string line = clean_line(text, max_shown_bytes);
    if (line.size() < text.size()) line += "…";
    return line;
}

}  // namespace

std::string_view cell_at(const Cells& row, std::size_t column) {
    return column < row.size() ? std::string_view(row[column]) : std::string_view();
}

std::size_t width_of(const Table& table) {
    std::size_t width = 0;
    for (const Cells& row : table.rows) width = std::max(width, row.size());
    return width;
}

std::string column_name(const Table& table, std::optional<std::size_t> header, std::size_t column) {
    if (header && *header < table.rows.size())
        if (const std::string_view name = cell_at(table.rows[*header], column); !is_blank(name))
            return std::string(name);
    return std::to_string(column + 1);
}

std::string quoted(std::string_view text) { return "\"" + shortened(text) + "\""; }

std::string reason_of(const NumberReading& reading, std::string_view text,
                      std::string_view too_precise) {
    switch (reading.fault) {
        case NumberFault::Nothing: return {};
        case NumberFault::NoNumber: return quoted(text) + " is no number.";
        case NumberFault::Unclear: return reading.unclear + ".";
        case NumberFault::TooPrecise: return quoted(text) + " " + std::string(too_precise);
        case NumberFault::Negative: return quoted(text) + " is negative.";
        case NumberFault::TooLarge: return quoted(text) + " is too large.";
    }
    return quoted(text) + " is no number.";
}

std::string shown_row(const Cells& row) {
    std::string text;
    for (const std::string& cell : row) {
        if (!text.empty()) text += " | ";
        text += cell;
        if (text.size() > max_shown_bytes) break;
    }
    return shortened(text);
}

}  // namespace core
