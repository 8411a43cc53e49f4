// The ledger in a contest's document: one field for each entry, "entry/<id>", written once.
#pragma once

#include "core/contest/ledger.h"
#include "core/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core::contest {

// What an entry's key in its document begins with, the whole key, and how many there are.
inline constexpr std::string_view entry_prefix = "entry/";
std::string entry_key(const Id& entry);
std::size_t count_entries(const Document& document);

// What does not parse stays in the document and is left out of the ledger; so does what is of a
// newer version: the text's first character is its version. Of more than max_entries, those with
// the largest ids are left out.
Ledger read_ledger(const Document& document);

// The part that adds `entries` to the ledger, all with `stamp`. Texts are cleaned and cut to one
// line.
Document entry_changes(const Document& document, const std::vector<Entry>& entries, Stamp stamp);

// What became of a ledger: entries that came to it, in no particular order; or it was read anew,
// and so must be everything that follows from it.
struct LedgerNews {
    std::vector<Entry> fresh;
    bool is_anew = false;
    bool operator==(const LedgerNews&) const = default;
};

// Takes what `part` added or changed into a ledger that was read before. `merged` is the document
// with the part in it: what it says holds. The same as read_ledger(merged), but as fast as the part
// is small. Precondition: `ledger` was read from the document before the part.
LedgerNews apply(Ledger& ledger, const Document& merged, const Document& part);

}  // namespace core::contest
