// Ids and writers in a link: each is written out once, and most follow from what was there before.
#pragma once

#include "core/document.h"
#include "core/link/symbols.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace core::link {

// The ids that are made together with a write name its stamp and their number in it (item_id.h),
// and so need not be written out.
class IdTable {
public:
    explicit IdTable(Symbols& symbols) : symbols_(symbols) {}

    // `hint`: what kind of thing it names. `stamp`: of the write that it is read from. `around`:
    // what may tell whether it is the one before or the next.
    Id id(const Id& value, Context hint, const Stamp& stamp, Context around);
    // Near the one before, mostly.
    Stamp stamp(const Stamp& value, Context hint);
    std::uint64_t author(std::uint64_t value, Context hint);

    // Makes an id known to both sides.
    void know(const Id& id);

private:
    Symbols& symbols_;
    std::vector<Id> ids_;
    std::map<Id, std::size_t> places_;
    std::map<Context, std::size_t> last_;  // place by hint
    std::vector<std::uint64_t> authors_{0};
    std::map<std::uint64_t, std::size_t> author_places_{{0, 0}};
    Stamp last_stamp_;
    Id last_new_;
};

}  // namespace core::link
