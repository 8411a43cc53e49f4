// Closed nights in a link: a night that follows from what was known when it was closed is not
// written out, but closed again.
#pragma once

#include "core/calendar.h"
#include "core/document.h"
#include "core/link/id_table.h"
#include "core/link/symbols.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace core::link {

// Nights that were closed by one write.
struct Closing {
    Stamp stamp;
    std::vector<Date> nights;
};

// The closings of a contest's document that closing again gives to the byte, in their order; their
// keys are added to `keys`.
std::vector<Closing> closings_of(const Document& document,
                                 std::set<std::string, std::less<>>& keys);

// Writes the closings, or does again what stands there; `document` has everything else by then.
void code_closings(Symbols& symbols, IdTable& ids, Document& document,
                   std::vector<Closing> closings);

}  // namespace core::link
