// Two trees -> the changes that turn the mirror's DOM from one into the other, as JSON.
#pragma once

#include "a11y/tree.h"

#include <string>

namespace a11y {

// Empty when nothing changed. Otherwise
//   {"del":[id, ...],
//    "set":[{"id":7,"p":3,"role":"button","x":1,"y":2,"w":30,"h":20,"name":"Undo", ...}, ...],
//    "order":[[parent, [child, ...]], ...],
//    "focus":7}
// with only the members that are not empty. `del` holds the tops of removed subtrees and everything
// below them. `set` holds new and changed nodes whole, without members at their default: role, p,
// x, y, w, h always; then name, value, desc, options, chosen, low, high, at, level, target, up,
// down, height (content_height), scroll, keyboard ("decimal" | "numeric"), sort ("none" |
// "ascending" | "descending"), max, size, line, weight, right, left_inset, right_inset, disabled,
// checked, selected, invalid, focusable, explains, live. x and y count from the parent's top left.
// `order` lists the whole child list of every parent whose list changed (0 is the root).
std::string patch(const Tree& before, const Tree& after);

}  // namespace a11y
