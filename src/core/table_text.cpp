// Quotes stand around what would otherwise divide cells or rows.
#include "core/table_text.h"

#include <algorithm>
#include <string_view>

namespace core {
namespace {

void add_cell(std::string& text, std::string_view cell) {
    // The last two mean something of their own at the beginning of a text.
    if (cell.find_first_of("\t;,\"\r\n") == std::string_view::npos && !cell.starts_with("sep=") &&
        !cell.starts_with("\ufeff")) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
    text += '"';
}

}  // namespace

std::string text_of_rows(std::span<const Cells> rows) {
    std::size_t width = 0;
    for (const Cells& row : rows) width = std::max(width, row.size());
    std::string text;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row > 0) text += '\n';
        for (std::size_t i = 0; i < width; ++i) {
            if (i > 0) text += '\t';
            if (i < rows[row].size()) add_cell(text, rows[row][i]);
        }
    }
    return text;
}

}  // namespace core
