// Sheets as tests read them.
#pragma once

#include "core/sheet.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// The block that follows the heading; `after`: so many blocks later. Empty where there is none.
inline core::SheetBlock block_under(const core::Sheet& sheet, std::string_view heading,
                                    std::size_t after = 0) {
    for (std::size_t i = 0; i + 1 + after < sheet.blocks.size(); ++i)
        if (sheet.blocks[i].kind == core::SheetBlock::Kind::Heading &&
            sheet.blocks[i].texts[0] == heading)
            return sheet.blocks[i + 1 + after];
    return {};
}

// A row of a table, with " | " between its cells; 0 is the head. Empty where there is none.
inline std::string row_of(const core::SheetBlock& table, std::size_t row) {
    const std::size_t width = table.columns.size();
    std::string text;
    for (std::size_t i = row * width; i < (row + 1) * width && i < table.texts.size(); ++i)
        text += (i > row * width ? " | " : "") + table.texts[i];
    return text;
}

inline std::size_t row_count(const core::SheetBlock& table) {
    return table.columns.empty() ? 0 : table.texts.size() / table.columns.size();
}

// The texts of all headings, in their order.
inline std::vector<std::string> headings_of(const core::Sheet& sheet) {
    std::vector<std::string> texts;
    for (const core::SheetBlock& block : sheet.blocks)
        if (block.kind == core::SheetBlock::Kind::Heading) texts.push_back(block.texts[0]);
    return texts;
}

}  // namespace tests
