// Undo and redo as the former and later values of a document's fields.
#pragma once

#include "core/document.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct UndoStep {
    std::string name;  // "change quota": what the buttons offer to undo
    core::Id document;
    core::Kind kind = core::Kind::Plan;
    std::map<std::string, core::Value, std::less<>> before;
    std::map<std::string, core::Value, std::less<>> after;
    bool open = false;  // typing goes on: the next change of the same fields joins this step
    bool operator==(const UndoStep&) const = default;
};

inline constexpr std::size_t max_undo_steps = 500;

struct UndoHistory {
    std::vector<UndoStep> done;    // last is next to be undone
    std::vector<UndoStep> undone;  // last is next to be redone
    bool operator==(const UndoHistory&) const = default;
};

// Records that `part` was merged into `former`. A change of the same fields of the same document by
// the same name joins an open last step, so that a number typed digit by digit is one step; a step
// that ends where it began vanishes.
void remember(UndoHistory& history, std::string name, const core::Document& former,
              const core::Document& part);
void close_step(UndoHistory& history);

// The part that takes the last step back (or does it again), stamped anew; nullopt when there is
// none.
std::optional<core::Document> undo(UndoHistory& history, core::Stamp stamp);
std::optional<core::Document> redo(UndoHistory& history, core::Stamp stamp);

}  // namespace app
