// Contest <-> Document: which key holds what, defaults for what is absent, repair of what is wrong.
#pragma once

#include "core/contest/contest.h"
#include "core/contest/ledger.h"
#include "core/contest/nights.h"
#include "core/document.h"

#include <string_view>

namespace core::contest {

// Total: an absent, mistyped or out-of-range field becomes its default or the nearest allowed
// value, text is cleaned and cut; of items above the limits of contest.h the last are cut from the
// view, never from the document. Takes no longer for a long ledger: that and the closed nights are
// read by read_ledger and read_nights.
//
// Keys: name, purpose, sample, created, zone, start, end (ISO dates), close, grace (minutes of the
// day), direction, mode, best_n, ranks, tie, tie_metric, currency, prize_policy, passes_down,
// wheel, seed, kick_off (Unix time), archived; the first lines of side_fields.cpp and
// prize_fields.cpp name the others. The defaults are those of the structs. They are part of the
// format: an absent field means its default for ever.
Contest contest_of(const Document& document);

// The same, and from its kick-off on with the members, teams and metrics that a score or a closed
// night names although they are removed: one copy removed them while another, which did not know
// of it, entered or closed. What was entered counts (domain.md, Contests, rule 1). As fast, unless
// some are removed.
Contest contest_of(const Document& document, const Ledger& ledger, const Nights& nights);

// The part that turns what `document` says into `wanted`: only the fields that differ, all with
// `stamp`. Empty fields: nothing to do. A removed item gets gone = 1 and keeps its other fields. An
// amendment is only ever added. Precondition: wanted.id is document.id; the ids of each list are
// distinct and not zero; spells are by `from`, no two alike. `now`, where it is at hand:
// contest_of(document).
Document contest_changes(const Document& document, const Contest& now, const Contest& wanted,
                         Stamp stamp);
Document contest_changes(const Document& document, const Contest& wanted, Stamp stamp);

// Whether a field is of the ledger or of a closed night: written once, and taken back by nothing.
bool is_of_record(std::string_view key);

}  // namespace core::contest
