// Text fields: the frame is drawn here, the text is edited by the browser's own field that lies on
// it.
#pragma once

#include "ui/frame.h"

#include <functional>

namespace ui {

struct FieldLook {
    std::string_view name = {};    // accessible name
    std::string_view label = {};   // above; empty: none (table cells have their column's head)
    std::string_view help = {};    // below, and the description
    std::string_view prefix = {};  // unit inside, before the text
    std::string_view suffix = {};  // unit inside, after the text
    a11y::Keyboard keyboard = a11y::Keyboard::Text;
    Align align = Align::Left;
    bool quiet = false;   // no border until hovered or focused: for cells
    bool strong = false;  // bold and large, as the numbers people act on are
    // A refused text takes back by undo what was accepted on the way to it: for fields whose
    // former text alone does not say what the plan was.
    bool undoes = false;
    // The text is taken once, when the field is left or Enter is pressed, and not with each
    // keystroke: for what can't be written anew each time.
    bool late = false;
    bool secret = false;           // its letters are shown as dots
    NodeId up = 0, down = 0;       // where the arrow keys lead
    NodeId before = 0, after = 0;  // the same, to the sides
    int max_length = 200;          // in UTF-16 units; a field that is full says so
};

// Takes a whole new text: emits the action and returns "", or returns what is wrong with it, and
// then has emitted nothing. Takes every committed text.
using Accept = std::function<std::string(const std::string& text)>;

// Shows `committed` unless a draft is being edited. Returns the height: label, control, help or
// error.
float field(Frame& frame, NodeId id, Point at, float w, const FieldLook& look,
            const std::string& committed, const Accept& accept);

// The same without label, exactly on `rect`. The help is a tooltip, but not while the field is
// edited: there it would hide what the reader works on. The caller shows field_error somewhere
// near.
void field_cell(Frame& frame, NodeId id, const Rect& rect, const FieldLook& look,
                const std::string& committed, const Accept& accept);

// What is wrong with the draft in the field; empty: nothing.
std::string field_error(const Frame& frame, NodeId id);

// Label above and help or error below a control of any kind; each returns its height.
float label_above(Frame& frame, NodeId control, std::string_view label, Point at, float w);
float note_below(Frame& frame, NodeId control, std::string_view help, std::string_view error,
                 Point at, float w);

}  // namespace ui
