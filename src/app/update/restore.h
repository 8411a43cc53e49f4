// What a document from a backup, or from another file of ours, changes here. Internal to app.
#pragma once

#include "app/state.h"
#include "app/update/turn.h"

namespace app {

// The part that restoring a document of a backup writes; without fields: nothing is to change.
// Merging, the later of two changes wins. Replacing, everything becomes as the backup says; but a
// contest is only ever added to, as its ledger and its closed nights are.
// Precondition: `held` is of the same kind, or nullptr where none is here.
core::Document restored_part(const core::Document* held, const core::Document& kept, bool replaces,
                             core::Stamp stamp);

// Puts such a part into a step. Of a contest that is under way, here or there, undo takes nothing
// back, as its ledger is only added to; but one that had been deleted here is deleted again.
void take_part(const State& state, Together& together, const core::Document* held,
               core::Document part, core::Stamp stamp);

}  // namespace app
