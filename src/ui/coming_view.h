// A place whose tool is not there yet: what it will be for.
#pragma once

#include "ui/column.h"
#include "ui/frame.h"
#include "ui/widgets/icon.h"

namespace ui {

float draw_coming(Frame& frame, Column column, std::string_view title, Icon icon,
                  std::string_view sentence);  // returns its bottom

}  // namespace ui
