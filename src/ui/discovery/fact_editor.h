// A fact that is open for changes.
#pragma once

#include "ui/discovery/fact_row.h"

namespace ui {

float draw_fact_editor(Frame& frame, Column column, const FactPlace& place);  // returns the height

NodeId fact_words_field(const FactPlace& place);

}  // namespace ui
