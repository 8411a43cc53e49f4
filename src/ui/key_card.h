// A leader's key that came as a file: asks for its passphrase.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"

namespace ui {

// At the top of the page. Returns the bottom; column.y where there is no such file.
float draw_key_card(Frame& frame, Column column);

}  // namespace ui
