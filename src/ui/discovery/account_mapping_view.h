// What each column of a table of accounts says: proposed, and changed by the reader.
#pragma once

#include "ui/column.h"
#include "ui/discovery/account_import_draft.h"
#include "ui/frame.h"

namespace ui {

// `draft` has a table. Returns the bottom.
float draw_account_mapping(Frame& frame, Column column, AccountImportDraft& draft);

}  // namespace ui
