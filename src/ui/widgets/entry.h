// The fields of a form whose button makes something new: what is typed stays in the scratch until
// then.
#pragma once

#include "ui/widgets/field.h"

#include <string>

namespace ui {

// A field of a form. `check` says what is wrong with a text, or nothing; a text that it refuses
// stays in the field and is not the entry's. Returns the height.
float entry_field(Frame& frame, NodeId id, Point at, float w, const FieldLook& look,
                  const Accept& check);

// Enter was pressed in the field: as good as the form's button.
bool entry_submitted(const Frame& frame, NodeId id);

std::string entry_text(const Frame& frame, NodeId id);  // the last good text
// The same for what is chosen, not typed.
void keep_entry(Frame& frame, NodeId id, const std::string& text);

// Shows what is wrong and moves the focus into the field. Without `error`: what the field already
// says.
void refuse_entry(Frame& frame, NodeId id, const std::string& error = {});
void clear_entry(Frame& frame, NodeId id);

}  // namespace ui
