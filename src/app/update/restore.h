// What a document from a backup, or from another file of ours, changes here. Internal to app.
#pragma once

#include "app/state.h"

namespace app {

// The part that restoring a document of a backup writes; without fields: nothing is to change.
// Merging, the later of two changes wins. Replacing, everything becomes as the backup says; but a
// contest is only ever added to, as its ledger and its closed nights are.
// Precondition: `held` is of the same kind, or nullptr where none is here.
core::Document restored_part(const core::Document* held, const core::Document& kept, bool replaces,
                             core::Stamp stamp);

}  // namespace app
