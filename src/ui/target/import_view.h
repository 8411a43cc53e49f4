// Counts from a CRM or a spreadsheet: the table, what its columns mean, what would be written.
#pragma once

#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

NodeId import_button_id();  // the button that opens the import

void open_import(Frame& frame, const core::target::Plan& plan);

// Takes up a file that has arrived since the last pass. True: the import of this plan is to be
// shown instead of the plan's page.
bool shows_import(Frame& frame, const core::target::Plan& plan);

float draw_import(Frame& frame, Column column, const core::target::Plan& plan);  // its bottom

}  // namespace ui
