// How everything is backed up.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// Each returns its bottom.
float draw_backup_card(Frame& frame, Column column);
float draw_seal_card(Frame& frame, Column column);  // whether backups are encrypted

}  // namespace ui
