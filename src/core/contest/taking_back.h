// What undo adds to a ledger, where nothing is deleted: a score that is taken back is reversed, and
// what a reversal took away is entered again. Two copies may do the same at once, or have done what
// is now taken back in one of them: ids that follow from what they stand for make equal acts one
// when the copies meet, and what the other still holds on to stays.
#pragma once

#include "core/contest/ledger.h"

#include <cstdint>
#include <vector>

namespace core::contest {

// The id under which an entry that was reversed is entered again.
Id again_id(const Id& entry);

// The entry, or what it was entered again as, whichever stands; nullptr: none of them.
const Entry* standing_as(const Ledger& ledger, const Id& entry);

// The id of the entry that replaces others by so much. Those never stand again under their own ids,
// so that a ledger needs it once.
Id replacement_id(std::vector<Id> replaced, std::int64_t quantity_milli);

// The number (core/item_id.h) of the reversal that goes with a replacement. Each copy's reversals
// are its own, so they tell whether another one has entered the same replacement. At least
// first_claim: small ones are for everything else.
inline constexpr std::uint32_t first_claim = 0x8000'0000U;
std::uint32_t claim_number(const Id& replacement, const Id& replaced);

struct TakingBack {
    // What changes scores, and could be taken back in its turn. Who enters it, when, and where the
    // id is zero the id, are the caller's to fill in.
    std::vector<Entry> written;
    // Reversals of reversals, which change no score: another copy's reversal of the same entry
    // holds still, but once that is taken back, too, the score returns.
    std::vector<Entry> withdrawn;
    bool is_shared = false;  // another copy has done some of it, too: that stayed
};

// `step`: the entries that were added together.
TakingBack take_back(const Ledger& ledger, const std::vector<Id>& step);

}  // namespace core::contest
