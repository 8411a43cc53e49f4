// A change of a typed document becomes a change of the document itself: what the edits of all kinds
// share.
#pragma once

#include "app/update/turn.h"
#include "core/utf8.h"

#include <string>
#include <utility>

namespace app {

inline std::string clean_name(const std::string& text) {
    return core::clean_line(text, core::max_line_bytes);
}

// `change` edits a copy of `now`, which is what `former`, a document of the state, says; only the
// fields that it made differ are written, as a step of that name.
template <class Typed, class Change>
void edit_document(Turn& turn, const core::Document& former, const Typed& now,
                   core::Document (*changes)(const core::Document&, const Typed&, const Typed&,
                                             core::Stamp),
                   std::string name, Step step, Change change) {
    Typed wanted = now;
    change(wanted);
    const core::Document part = changes(former, now, wanted, next_stamp(turn.state));
    write_undoable(turn, former, part, std::move(name), step);
}

}  // namespace app
