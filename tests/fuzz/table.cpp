// Whatever reads as a table must be written and read as the same table, but for the apostrophes
// that keep formulas from running, and must keep the limits.
#include "core/table.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto table = core::parse_table({reinterpret_cast<const char*>(data), size});
    if (!table) return 0;
    const auto& rows = table.value().rows;
    require(rows.size() <= core::max_table_rows);
    for (const core::Cells& row : rows) {
        require(!row.empty() && row.size() <= core::max_table_columns);
        for (const std::string& cell : row) {
            require(cell.size() <= core::max_cell_bytes);
            if (cell.size() == core::max_cell_bytes) return 0;  // no room for an apostrophe
        }
    }

    const auto again = core::parse_table(core::write_csv(rows));
    require(again.ok() && again.value().rows.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        require(again.value().rows[i].size() == rows[i].size());
        for (std::size_t k = 0; k < rows[i].size(); ++k) {
            const std::string& cell = again.value().rows[i][k];
            require(cell == rows[i][k] || cell == "'" + rows[i][k]);
        }
    }
    return 0;
}
