// The card that says what a table's columns mean, proposed and to be changed.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"
#include "ui/target/import_draft.h"

namespace ui {

// Needs a table. Changes the draft's mapping. Returns its bottom.
float draw_import_mapping(Frame& frame, Column column, const core::target::Plan& plan,
                          ImportDraft& draft);

}  // namespace ui
