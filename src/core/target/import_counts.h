// Counts per week out of a table that another program wrote. Nothing is taken by guess: a mapping
// is proposed, the user confirms it, and a preview says what would be written and which rows are
// wrong.
#pragma once

#include "core/calendar.h"
#include "core/import_cells.h"
#include "core/number.h"
#include "core/table.h"
#include "core/target/plan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::target {

// A column for each counted item, or a row for each count or event, whose item a column names.
enum class Layout { Wide, Long };

// What becomes of counts that the plan has for the same week and item.
enum class CountMode { Replace, Add };

// Items are stages and activities of the plan; a zero id leaves the column or name out.
struct NamedItem {
    std::string name;
    Id item;
    bool operator==(const NamedItem&) const = default;
};

struct Mapping {
    std::optional<std::size_t> header;  // a row of the table; what lies above it is not read
    std::size_t date_column = 0;
    Layout layout = Layout::Wide;
    std::vector<Id> columns;                  // Wide: the item of each column
    std::size_t stage_column = 0;             // Long
    std::optional<std::size_t> count_column;  // Long; none: each row is one
    std::vector<NamedItem> names;             // Long: what each text of the stage column means
    NumberStyle numbers;                      // how the table writes them
    DateOrder dates = DateOrder::YearMonthDay;
    CountMode mode = CountMode::Replace;
    bool operator==(const Mapping&) const = default;
};

inline constexpr std::size_t max_import_names =
    200;  // further names of a stage column are left out

// Guessed from headers and contents, the reader's own styles first. The table may be empty.
Mapping propose_mapping(const Plan& plan, const Table& table, const NumberStyle& numbers,
                        DateOrder dates);
// The same where the user has said which row is the header.
Mapping propose_mapping(const Plan& plan, const Table& table, std::optional<std::size_t> header,
                        const NumberStyle& numbers, DateOrder dates);
// The names of `mapping.stage_column` anew, after the user has chosen another.
void propose_names(const Plan& plan, const Table& table, Mapping& mapping);

// One week and item. `before` and `after` are sums over all that the plan has for that week.
struct CountChange {
    Date week;  // its first day
    Id item;
    std::int64_t before = 0;
    std::int64_t after = 0;
    bool operator==(const CountChange&) const = default;
};

// A row is good as a whole or not at all.
struct CountImport {
    std::size_t good_rows = 0;      // that were taken
    std::size_t outside_rows = 0;   // in no week of the period
    std::size_t left_out_rows = 0;  // Long: of a name that means nothing here
    std::size_t wrong_rows = 0;
    std::vector<WrongRow> wrong;      // the first of them
    std::vector<CountChange> counts;  // all that the good rows say, by week, then in plan order
    std::size_t weeks = 0;            // that they touch
    std::vector<Done> done;           // all that the plan would have afterwards
    bool operator==(const CountImport&) const = default;
};

// Total for every mapping. Dates are ISO dates, those of the mapping's order, with or without a
// time of day, and ISO weeks ("2025-W40"). A week belongs to the plan when any of its days does.
// Counts are whole ("12.0" is 12); empty cells of a wide table say nothing. Rows of one week add
// up. With Replace, what the good rows say replaces what the plan has for the same week and item,
// so that the same import twice is the same as once.
CountImport import_counts(const Plan& plan, const Table& table, const Mapping& mapping);

}  // namespace core::target
