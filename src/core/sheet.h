// A page for paper as a value: what it says and in which order, nothing of how it looks. Every text
// is a text: no name is markup anywhere on its way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class SheetColumn { Text, Number };  // numbers stand at the right

struct SheetBlock {
    enum class Kind { Heading, Paragraph, List, Quote, Table, Note };
    Kind kind = Kind::Paragraph;
    // One text; of a list its items; of a quote the words, who said them, and when; of a table
    // the cells, row by row, the head first.
    std::vector<std::string> texts;
    std::vector<SheetColumn> columns;  // of a table
    bool operator==(const SheetBlock&) const = default;
};

struct Sheet {
    std::string name;  // of the file that a browser proposes where it prints into one
    std::string title;
    std::string subtitle;  // may be empty
    std::vector<SheetBlock> blocks;
    bool operator==(const Sheet&) const = default;

    void heading(std::string_view text);
    void paragraph(std::string text);
    void note(std::string text);                // less important
    void list(std::vector<std::string> items);  // none: nothing is added
    void quote(std::string words, std::string who, std::string when);
    // The first row is the head, and each has a cell for each column. Without another nothing is
    // added.
    void table(std::vector<SheetColumn> columns, std::vector<std::vector<std::string>> rows);
};

// The name, title and subtitle, then of each block its kind ("heading", "paragraph", "list",
// "quote", "table", "note"), the number of its texts, and these. A table's texts begin with its
// columns, a letter for each: t or n. As web/print.js reads them.
std::vector<std::string> fields_of(const Sheet& sheet);

}  // namespace core
