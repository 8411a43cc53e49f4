// An import of accounts under way: the text, what its columns mean, what would be written. Nothing
// of it is kept.
#pragma once

#include "core/discovery/import_accounts.h"
#include "core/table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace app {
struct State;
}

namespace ui {

struct AccountImportDraft {
    std::string text;           // as pasted into the field; empty where a file was read
    std::string source;         // "contacts.csv", for the sentence about the table
    std::uint32_t arrived = 0;  // the number of the last file that was taken
    std::string trouble;        // why there is no table though there is text
    bool is_records = false;    // a file of ours, with accounts and question banks
    std::optional<core::Table> table;
    core::discovery::AccountMapping mapping;

    // What preview_accounts said last, and of what: anew only when something changed.
    std::optional<core::discovery::AccountMapping> seen_mapping;
    std::uint64_t seen_counter = 0;  // app::State::counter: of which documents
    core::discovery::AccountPreview seen;
};

// Another text replaces the table, and the mapping by a new proposal.
void take_account_table(AccountImportDraft& draft, std::string_view text, core::DateOrder dates);

// What the table would do to the living accounts. Needs a table.
const core::discovery::AccountPreview& preview_of(AccountImportDraft& draft,
                                                  const app::State& state);

// Empty, but for the number of the last file.
void close(AccountImportDraft& draft);

}  // namespace ui
