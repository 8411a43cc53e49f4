// Blocks one after the other.
#include "core/sheet.h"

#include <utility>

namespace core {
namespace {

std::string_view name_of(SheetBlock::Kind kind) {
    switch (kind) {
        case SheetBlock::Kind::Heading: return "heading";
        case SheetBlock::Kind::Paragraph: return "paragraph";
        case SheetBlock::Kind::List: return "list";
        case SheetBlock::Kind::Quote: return "quote";
        case SheetBlock::Kind::Table: return "table";
        case SheetBlock::Kind::Note: return "note";
    }
    return {};
}

void add(Sheet& sheet, SheetBlock::Kind kind, std::vector<std::string> texts) {
    sheet.blocks.push_back({kind, std::move(texts), {}});
}

}  // namespace

void Sheet::heading(std::string_view text) {
    add(*this, SheetBlock::Kind::Heading, {std::string(text)});
}

void Sheet::paragraph(std::string text) {
    add(*this, SheetBlock::Kind::Paragraph, {std::move(text)});
}

void Sheet::note(std::string text) { add(*this, SheetBlock::Kind::Note, {std::move(text)}); }

void Sheet::list(std::vector<std::string> items) {
    if (!items.empty()) add(*this, SheetBlock::Kind::List, std::move(items));
}

void Sheet::quote(std::string words, std::string who, std::string when) {
    add(*this, SheetBlock::Kind::Quote, {std::move(words), std::move(who), std::move(when)});
}

void Sheet::table(std::vector<SheetColumn> columns, std::vector<std::vector<std::string>> rows) {
    if (rows.size() < 2) return;
    add(*this, SheetBlock::Kind::Table, {});
    blocks.back().columns = std::move(columns);
    for (std::vector<std::string>& row : rows)
        for (std::string& cell : row) blocks.back().texts.push_back(std::move(cell));
}

std::vector<std::string> fields_of(const Sheet& sheet) {
    std::vector<std::string> fields{sheet.name, sheet.title, sheet.subtitle};
    for (const SheetBlock& block : sheet.blocks) {
        const bool is_table = block.kind == SheetBlock::Kind::Table;
        fields.emplace_back(name_of(block.kind));
        fields.push_back(std::to_string(block.texts.size() + (is_table ? 1 : 0)));
        if (is_table) {
            std::string letters;
            for (const SheetColumn column : block.columns)
                letters += column == SheetColumn::Number ? 'n' : 't';
            fields.push_back(std::move(letters));
        }
        fields.insert(fields.end(), block.texts.begin(), block.texts.end());
    }
    return fields;
}

}  // namespace core
