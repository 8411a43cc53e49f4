// Static text: drawn, and in the tree at the same place, so that it can be read, selected and
// found.
#pragma once

#include "ui/frame.h"

namespace ui {

// All return the height that they take. Text that is wider than `w` is broken into lines (heading
// and paragraph) or shortened with an ellipsis (the others; the tree has the whole text, and so has
// text_line's tooltip).
float heading(Frame& frame, NodeId id, std::string_view text, int level, const Font& font, Point at,
              float w);
float paragraph(Frame& frame, NodeId id, std::string_view text, const Font& font, Color color,
                Point at, float w);
float text_line(Frame& frame, NodeId id, std::string_view text, const Font& font, Color color,
                const Rect& rect, Align align = Align::Left);

// A paragraph that says what is wrong: announced at once when it appears or changes.
float alert(Frame& frame, NodeId id, std::string_view text, const Font& font, Point at, float w);

// How high a paragraph would be.
float paragraph_height(Frame& frame, std::string_view text, const Font& font, float w);

// A result that changes with the inputs: `name` says which.
void output(Frame& frame, NodeId id, std::string_view name, std::string_view value,
            const Font& font, Color color, const Rect& rect, Align align);

// The same over as many lines as it takes; returns the height.
float output_lines(Frame& frame, NodeId id, std::string_view name, std::string_view value,
                   const Font& font, Color color, Point at, float w);

a11y::Lettering lettering_of(const Font& font, Align align = Align::Left);

}  // namespace ui
