// What is typed into a field and in no action yet, so that the shortcut of undo goes back through
// it as in any field of the browser's.
#pragma once

#include "a11y/tree.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

// Of one field, the last that was typed into; an action that comes of typing takes its place, as it
// is the state's to undo.
struct Typing {
    a11y::NodeId field = 0;           // 0: none
    std::string now;                  // what was typed last
    std::vector<std::string> before;  // last is next to come back
    std::vector<std::string> after;   // the same, of what was taken back
    bool open = false;                // the next letter joins the last step
};

// A text was typed where `former` stood. A step is a word, what was deleted at once, or a paste.
void note_typed(Typing& typing, a11y::NodeId field, const std::string& former, std::string now);

// What to put into the field, which has the focus and shows `shown`; nullopt: nothing was typed
// there that is not taken.
std::optional<std::string> typed_before(Typing& typing, a11y::NodeId field,
                                        const std::string& shown);
std::optional<std::string> typed_after(Typing& typing, a11y::NodeId field,
                                       const std::string& shown);

}  // namespace ui
