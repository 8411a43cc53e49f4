// How a file of tables is written, so that the reader's own spreadsheet opens it as a table.
#pragma once

#include "core/number.h"

namespace core {

struct CsvStyle {
    char separator = ',';
    NumberStyle numbers{'.', ""};  // in the cells: ungrouped
    bool operator==(const CsvStyle&) const = default;
};

// Where the comma is the decimal mark, spreadsheets separate columns by semicolons, and take "2.5"
// for a day in May.
inline CsvStyle csv_style_for(const NumberStyle& reader) {
    return reader.decimal == ',' ? CsvStyle{';', {',', ""}} : CsvStyle{};
}

}  // namespace core
