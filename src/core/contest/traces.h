// Who has left a trace in a contest, and so can't be removed from it after the kick-off: what was
// entered stays, and so does the board of a closed night (domain.md, Contests, rules 1 and 2).
#pragma once

#include "core/contest/ledger.h"
#include "core/contest/nights.h"

#include <string>
#include <vector>

namespace core::contest {

// Every member, team and metric that an entry or a closed night names.
IdIndex named_in(const Ledger& ledger, const Nights& nights);

enum class Trace { None, Entries, ClosedNight };

// Of each member, by their places. Reversals and what is reversed are entries, too, and a night of
// which copies made two versions is closed in both.
std::vector<Trace> traces_of(const Contest& contest, const Ledger& ledger, const Nights& nights);

// Whether somebody with a trace is in `before` and not in `after`.
bool removes_traced(const Contest& before, const Contest& after, const Ledger& ledger,
                    const Nights& nights);

// Whether somebody would play for another team, or not at all, on a night that is closed: what
// those were played by stays (domain.md, Contests, rules 7 and 9).
bool rewrites_closed_nights(const Contest& contest, const Member& former, const Member& wanted,
                            const std::vector<const NightRecord*>& closed);
// The same of everybody who is in both.
bool rewrites_closed_nights(const Contest& before, const Contest& after,
                            const std::vector<const NightRecord*>& closed);

// "There are entries for Ann in the ledger, and they stay."
std::string why_stays(const Contest& contest, const Member& member, Trace trace);

}  // namespace core::contest
