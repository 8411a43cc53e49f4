// What a writer puts into a feed. Internal to update.
#pragma once

#include "app/update/turn.h"

#include <string>
#include <vector>

namespace app {

// The entries that were made on this device, but for those that the other copy has.
core::Document own_entries(const State& state, const core::Id& contest,
                           const core::Document& without);

// Batches that are not signed by whoever signed `line`: a newer one holds all of the older.
std::vector<std::string> without_signer(const std::vector<std::string>& batches,
                                        const std::string& line);

// Of a file beside a feed, for a batch: no other one has it.
std::string batch_suffix(const Turn& turn);

// A sentence without its full stop, to go on with.
std::string lower_first(std::string sentence);

}  // namespace app
