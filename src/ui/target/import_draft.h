// An import under way: the text, what it means so far, what would be written. Nothing of it is
// kept.
#pragma once

#include "core/number.h"
#include "core/table.h"
#include "core/target/import_counts.h"

#include <cstdint>
#include <optional>
#include <string>

namespace ui {

struct ImportDraft {
    bool open = false;
    core::Id plan;              // that the counts are for
    std::string text;           // as pasted into the field; empty where a file was read
    std::string source;         // "crm.csv" or "The pasted table", for the sentence about the table
    std::uint32_t arrived = 0;  // the number of the last file that was taken
    std::string trouble;        // why there is no table though there is text
    std::optional<core::Table> table;
    core::target::Mapping mapping;

    // What import_counts said last, and of what.
    core::target::Plan seen_plan;
    std::optional<core::target::Mapping> seen_mapping;
    core::target::CountImport seen;
};

// Another text replaces the table, and the mapping by a new proposal.
void take_table(ImportDraft& draft, std::string_view text, const core::target::Plan& plan,
                const core::NumberStyle& numbers, core::DateOrder dates);

// What the table would do to the plan. Needs a table. Reckoned anew only when something changed.
const core::target::CountImport& preview_of(ImportDraft& draft, const core::target::Plan& plan);

// Closed and empty, but for the number of the last file.
void close(ImportDraft& draft);

}  // namespace ui
