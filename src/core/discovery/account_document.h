// Account <-> Document: which key holds what, defaults for what is absent, repair of what is wrong.
#pragma once

#include "core/discovery/account.h"
#include "core/document.h"

namespace core::discovery {

// Total: an absent, mistyped or out-of-range field becomes its default or the nearest allowed
// value, text is cleaned and cut; of items above the limits of account.h the last are cut from the
// view, never from the document. A slot that this version does not know is Slot::Other. What points
// at something that is gone is kept: it counts as nothing (evidence.h).
//
// Keys: name, sample, created, plan (an id), note; the first lines of figure_fields.cpp,
// outcome_fields.cpp, people_fields.cpp, fact_fields.cpp and step_fields.cpp name the others. The
// defaults are those of the structs. They are part of the format: an absent field means its default
// for ever.
Account account_of(const Document& document);

// The part that turns what `document` says into `wanted`: only the fields that differ, all with
// `stamp`. Empty fields: nothing to do. A removed item gets gone = 1 and keeps its other fields.
// Precondition: wanted.id is document.id; the ids of each list are distinct and not zero;
// Meeting::contacts are sorted. `now`, where it is at hand: account_of(document).
Document account_changes(const Document& document, const Account& now, const Account& wanted,
                         Stamp stamp);
Document account_changes(const Document& document, const Account& wanted, Stamp stamp);

}  // namespace core::discovery
