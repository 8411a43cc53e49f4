// Scores out of a table: a block pasted from a spreadsheet, or a CSV file. Nothing is taken by
// guess: a mapping is proposed, a preview says what would go where, which names are unclear and
// which rows are wrong, and only then is anything written.
#pragma once

#include "core/contest/ledger.h"
#include "core/import_cells.h"
#include "core/number.h"
#include "core/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core::contest {

// What a number of the table means: what counts for that member, metric and night from now on (what
// the ledger has there is reversed; the same table twice changes nothing), or that much more.
enum class PasteMode { Replace, Add };

struct NamedMember {
    std::string name;
    Id member;  // zero: leave the rows of this name out
    bool operator==(const NamedMember&) const = default;
};

struct RowMember {
    std::size_t row = 0;  // of the table, from 0
    Id member;
    bool operator==(const RowMember&) const = default;
};

struct ScoreMapping {
    std::optional<std::size_t> header;  // what lies above it is not read
    std::size_t name_column = 0;
    std::optional<std::size_t> date_column;  // none: all is for the night that is shown
    std::vector<Id> columns;                 // the metric of each column; zero: left out
    std::vector<NamedMember> names;          // what the user said of unclear names ...
    std::vector<RowMember> rows;             // ... and of single rows, which goes first
    NumberStyle numbers;
    DateOrder dates = DateOrder::YearMonthDay;
    PasteMode mode = PasteMode::Replace;
    bool operator==(const ScoreMapping&) const = default;
};

// From headers and contents. A block without header whose columns of numbers are as many as the
// metrics has them in the contest's order. The table may be empty.
ScoreMapping propose_mapping(const Contest& contest, const Table& table, const NumberStyle& numbers,
                             DateOrder dates);

// A name that is not exactly one member's: several have it, or none. Capitals, spaces and marks
// around it make no difference.
struct UnclearName {
    std::string name;
    std::vector<std::size_t> rows;  // of the table, from 0
    std::vector<Id> members;        // that it could be: all of that name, or those with one word of
                                    // it; empty: nobody
    bool is_shared = false;         // several members have exactly this name
    bool operator==(const UnclearName&) const = default;
};

struct ScoreLine {
    std::size_t row = 0;  // of the table, from 0; the last that speaks of it
    Id member;
    Id metric;
    Date date;
    std::int64_t before_milli = 0;  // what the ledger has
    std::int64_t after_milli = 0;
    bool operator==(const ScoreLine&) const = default;
};

struct GoodRow {
    std::size_t row = 0;  // of the table, from 0
    Date date;
    bool operator==(const GoodRow&) const = default;
};

// A row is good as a whole or not at all. Rows of one member and night add up.
struct ScoreImport {
    std::vector<GoodRow> good;         // in the order of the table, as the other rows are
    std::size_t left_out_rows = 0;     // of names that the user left out
    std::vector<ScoreLine> lines;      // all that the good rows say, in the order of the table
    std::vector<UnclearName> unclear;  // whose rows are not taken until the user says who it is
    std::size_t wrong_rows = 0;
    std::vector<WrongRow> wrong;         // the first max_wrong_rows_shown of them
    std::vector<std::size_t> open_rows;  // unclear and wrong ones: of the table, from 0
    bool operator==(const ScoreImport&) const = default;
};

// Total for every mapping. `night`: for rows without a date. Empty cells say nothing; 0 says that
// nothing counts.
ScoreImport import_scores(const Contest& contest, const Ledger& ledger, const Table& table,
                          const ScoreMapping& mapping, Date night);

// What to write: the entries to reverse, and the quantities to enter. Of one member, metric and
// night with Replace all that stands is reversed where the sum differs.
struct ScoreChanges {
    std::vector<Id> reverse;
    std::vector<ScoreLine> enter;  // after_milli: the quantity of the new entry, above 0
    bool operator==(const ScoreChanges&) const = default;
};
ScoreChanges changes_of(const ScoreImport& import, const Ledger& ledger, PasteMode mode);

}  // namespace core::contest
