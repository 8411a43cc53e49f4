// An entry as the text that a document holds, tabs between its parts:
//   1<member>\t<metric>\t<quantity>\t<date>\t<entered at>\t<event at or ->\t<reverses or
//   ->\t<entered by>\t<note>
// Internal to ledger_document and to links.
#pragma once

#include "core/contest/ledger.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core::contest {

// Of when an entry is made, or its event was: a time that no calendar holds is none.
bool is_entry_time(std::int64_t utc_ms);

// Texts are cleaned and cut to one line. Precondition: its times are entry times.
std::string text_of(const Entry& entry);

// nullopt: it does not parse, or is of a newer version.
std::optional<Entry> entry_of(const Id& id, std::string_view text);

}  // namespace core::contest
