// What a contest's document says, decoded once and kept in step as parts are merged into it: a
// ledger of 100,000 entries is not read anew for one more.
#pragma once

#include "core/contest/contest.h"
#include "core/contest/ledger.h"
#include "core/contest/nights.h"
#include "core/document.h"

#include <cstdint>
#include <map>
#include <vector>

namespace app {

struct ContestBook {
    core::contest::Contest contest;
    core::contest::Ledger ledger;
    core::contest::Nights nights;
    core::contest::IdIndex playing;  // the contest's members and metrics
    std::uint64_t revision = 0;      // another after each change
    // Another after each change but for entries that came to the ledger; these are in `fresh` since
    // the last such change, in the order in which they came.
    std::uint64_t rules_revision = 0;
    std::vector<core::contest::Entry> fresh;
};

class ContestBooks {
public:
    // `document`: one of the state. Valid until it is forgotten.
    const ContestBook& of(const core::Document& document) const;
    // A part was merged into the document, which is now `merged`.
    void take(const core::Document& merged, const core::Document& part);
    void forget(core::Id document) { books_.erase(document); }

private:
    mutable std::map<core::Id, ContestBook> books_;
    mutable std::uint64_t last_revision_ = 0;
};

}  // namespace app
