// Scores that are brought in as a table: the text, what it means so far, what would be written.
// Nothing of it is kept.
#pragma once

#include "app/contest_book.h"
#include "core/contest/import_scores.h"
#include "core/table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct ScoreImportDraft {
    bool open = false;
    bool is_rest = false;  // of a table whose good rows were entered
    core::Id contest;
    std::string text;           // as it is in the field; empty where a file was read
    std::string source;         // "scores.csv" or "The pasted table", for the sentence about it
    std::uint32_t arrived = 0;  // the number of the last file that was taken
    std::uint32_t from = 0;     // the node that had the focus when it arrived; 0: none
    std::string trouble;        // why there is no table though there is text
    std::optional<core::Table> table;
    core::contest::ScoreMapping mapping;

    // What import_scores said last, and of what.
    struct Seen {
        core::contest::ScoreMapping mapping;
        std::uint64_t revision = 0;
        core::Date night;
        core::Date tonight;
        bool operator==(const Seen&) const = default;
    };
    std::optional<Seen> seen;
    std::vector<core::contest::UnclearName> asked;  // all names that are unclear by themselves
    core::contest::ScoreImport import;              // without what lies ahead
    std::size_t ahead = 0;                          // scores for nights that have not come
    std::vector<std::size_t> rest;                  // rows of the table that would not be entered
    core::contest::ScoreChanges changes;
};

// Another text replaces the table, and the mapping by a new proposal.
void take_score_table(ScoreImportDraft& draft, std::string_view text,
                      const core::contest::Contest& contest, const core::NumberStyle& numbers,
                      core::DateOrder dates);

// Brings `import`, `asked` and `changes` up to date. Needs a table. `night`: for rows without a
// date.
void look_at_scores(ScoreImportDraft& draft, const app::ContestBook& book, core::Date night,
                    core::Date tonight);

// The good rows were entered: the rest becomes the text in the field, with what was said of it.
// False: there is none.
bool keep_rest(ScoreImportDraft& draft);

// How rows that are not entered can be put right. One or two sentences.
std::string_view way_to_put_right(const ScoreImportDraft& draft);

// Closed and empty, but for the number of the last file.
void close(ScoreImportDraft& draft);

}  // namespace ui
