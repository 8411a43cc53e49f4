// Text to table to preview, each step only when the one before has changed.
#include "ui/target/import_draft.h"

#include "ui/import_text.h"

namespace ui {

void take_table(ImportDraft& draft, std::string_view text, const core::target::Plan& plan,
                const core::NumberStyle& numbers, core::DateOrder dates) {
    draft.seen_mapping.reset();
    draft.trouble.clear();
    draft.table = table_of_text(draft, text);
    if (!draft.table) return;
    draft.mapping = core::target::propose_mapping(plan, *draft.table, numbers, dates);
}

const core::target::CountImport& preview_of(ImportDraft& draft, const core::target::Plan& plan) {
    if (draft.seen_mapping != draft.mapping || draft.seen_plan != plan) {
        draft.seen = core::target::import_counts(plan, *draft.table, draft.mapping);
        draft.seen_plan = plan;
        draft.seen_mapping = draft.mapping;
    }
    return draft.seen;
}

void close(ImportDraft& draft) {
    const std::uint32_t arrived = draft.arrived;
    draft = {};
    draft.arrived = arrived;
}

}  // namespace ui
