// The link that was opened, where the reader has to say what becomes of it.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// At the top of the page. Returns the bottom; column.y where there is no such link.
float draw_link_card(Frame& frame, Column column);

}  // namespace ui
