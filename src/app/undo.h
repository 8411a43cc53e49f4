// Undo and redo as the former and later values of documents' fields.
#pragma once

#include "core/document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace app {

using Values = std::map<std::string, core::Value, std::less<>>;

// What a step changed in one document.
struct UndoPart {
    core::Id document;
    core::Kind kind = core::Kind::Plan;
    Values before;
    Values after;
    std::set<std::string> made = {};  // the items that it added, as their keys begin
    bool operator==(const UndoPart&) const = default;
};

// What merging `part` into `former` changes.
UndoPart undo_part(const core::Document& former, const core::Document& part);

struct UndoStep {
    std::string name;             // "change quota": what the buttons offer to undo
    std::vector<UndoPart> parts;  // at least one, each of another document
    bool open = false;      // typing goes on: the next change of the same fields joins this step
    std::string page = {};  // on which it was made: elsewhere, undoing it has to be told
    bool operator==(const UndoStep&) const = default;
};

inline constexpr std::size_t max_undo_steps = 500;

struct UndoHistory {
    std::vector<UndoStep> done;    // last is next to be undone
    std::vector<UndoStep> undone;  // last is next to be redone
    std::uint32_t told = 0;        // the notice about the last step undone or redone; 0: none
    // Of that step, for whoever can't see it where no notice tells it; empty: there is none.
    std::string said = {};
    // Why what was changed last is not taken back; empty: it is the last step that can be.
    std::string lasting = {};
    bool operator==(const UndoHistory&) const = default;
};

// Records that `part` was merged into `former`. A change of the same fields of the same document by
// the same name joins an open last step, so that a number typed digit by digit is one step; a step
// that ends where it began vanishes.
void remember(UndoHistory& history, std::string name, const core::Document& former,
              const core::Document& part);
// Records a change of several documents, each named once, as one step that is closed. Parts that
// end where they began vanish, and so does a step without any other.
void remember(UndoHistory& history, std::string name, std::vector<UndoPart> parts);
void close_step(UndoHistory& history);
// The last two steps become one by that name. Precondition: there are two, each of one part, of the
// same document.
void join_last_two(UndoHistory& history, std::string name);
// Something was changed that is not taken back: the next undo says why, and only the one after that
// takes back what came before.
void note_lasting(UndoHistory& history, std::string why);

// What another tab has written over a step's values since is that tab's work, and stays: takes it
// out of `part`, which would undo the step, or do it again. An item that the step added stays
// whole, as it is now, where another tab has written in it or named it since. Returns whether one
// did. `left`: the values that the step left; `author`: of this tab's stamps.
bool leave_foreign(const core::Document& now, const UndoPart& step, const Values& left,
                   std::uint64_t author, core::Document& part);

// `now` as it was before the open step of that name began to change it; nullopt: there is none that
// the next change would join.
std::optional<core::Document> before_typing(const UndoHistory& history, std::string_view name,
                                            const core::Document& now);

// The parts that take the last step back (or do it again), one a document, stamped anew; empty when
// there is none.
std::vector<core::Document> undo(UndoHistory& history, core::Stamp stamp);
std::vector<core::Document> redo(UndoHistory& history, core::Stamp stamp);

}  // namespace app
