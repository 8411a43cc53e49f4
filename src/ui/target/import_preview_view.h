// The card that says what an import would write, and which rows it can't read.
#pragma once

#include "core/target/import_counts.h"
#include "core/target/plan.h"
#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

float draw_import_preview(Frame& frame, Column column, const core::target::Plan& plan,
                          const core::target::CountImport& import);  // its bottom

}  // namespace ui
