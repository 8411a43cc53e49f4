// A field of several lines: for prose, and for text that is pasted in or copied out as a whole.
#pragma once

#include "ui/frame.h"

namespace ui {

struct TextAreaLook {
    std::string_view name = {};   // accessible name
    std::string_view label = {};  // above; empty: the name
    std::string_view help = {};   // below, and the description
    std::string_view error = {};  // instead of the help: what is wrong with the text
    int lines = 6;                // that are seen
    bool wraps = false;           // prose, whose lines are broken where the field ends
    bool submits = false;         // Enter submits, and Shift+Enter begins a line
};

// Shows `text`, its first lines while nobody edits it. Returns the height: label, field, help or
// error. `*taken` becomes the whole new text when the reader has written one, and stays else.
float text_area(Frame& frame, NodeId id, Point at, float w, const TextAreaLook& look,
                const std::string& text, std::string* taken);

}  // namespace ui
