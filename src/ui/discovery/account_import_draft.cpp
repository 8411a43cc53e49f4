// Text to table to preview, each step only when the one before has changed.
#include "ui/discovery/account_import_draft.h"

#include "app/state.h"
#include "core/codec/record_file.h"
#include "ui/import_text.h"

namespace ui {

void take_account_table(AccountImportDraft& draft, std::string_view text, core::DateOrder dates) {
    draft.table.reset();
    draft.seen_mapping.reset();
    draft.trouble.clear();
    draft.is_records = false;
    if (core::codec::is_record_file(text)) {
        draft.is_records = true;
        return;
    }
    draft.table = table_of_text(draft, text, core::discovery::account_table_limits);
    if (!draft.table) return;
    draft.mapping = core::discovery::propose_account_mapping(*draft.table, dates);
}

const core::discovery::AccountPreview& preview_of(AccountImportDraft& draft,
                                                  const app::State& state) {
    if (draft.seen_mapping != draft.mapping || draft.seen_counter != state.counter) {
        const auto present = app::living_accounts(state);
        draft.seen = core::discovery::preview_accounts(present, *draft.table, draft.mapping);
        draft.seen_mapping = draft.mapping;
        draft.seen_counter = state.counter;
    }
    return draft.seen;
}

void close(AccountImportDraft& draft) {
    const std::uint32_t arrived = draft.arrived;
    draft = {};
    draft.arrived = arrived;
}

}  // namespace ui
