// The ledger's entries in a link, by the writes that made them.
#pragma once

#include "core/calendar.h"
#include "core/contest/ledger.h"
#include "core/document.h"
#include "core/link/id_table.h"
#include "core/link/symbols.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core::link {

inline constexpr std::size_t max_link_entries = 50'000;

// Whether a field is an entry that code_entries writes as one; else it is a field like any other.
bool is_plain_entry(std::string_view key, const Field& field);

// They, as they were written one after another.
struct WrittenEntry {
    Stamp stamp;
    contest::Entry entry;
};
std::vector<WrittenEntry> plain_entries(const Fields& fields);

// Writes the plain entries of `fields`, or adds those that stand there. Above max_link_entries it
// fails. Members and metrics are known to `ids`, mostly. `near`: a day that both sides know, near
// the first ones.
void code_entries(Symbols& symbols, IdTable& ids, Fields& fields, Date near);

}  // namespace core::link
