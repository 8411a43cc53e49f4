// A change of a typed contest becomes a change of its document, unless its rules are frozen: what
// the files of contests share.
#pragma once

#include "app/update/document_edit.h"
#include "app/update/link.h"
#include "core/contest/amendments.h"
#include "core/contest/contest_document.h"

#include <string>
#include <utility>

namespace app {

// Within what a document may hold, so that what an edit leaves as it is is not written again.
// (contest_rules.cpp)
void clean(core::contest::Contest& contest);  // what it has once
void clean(core::contest::Metric& metric);
void clean(core::contest::Team& team);
void clean(core::contest::Member& member);
void clean(core::contest::Prize& prize);

// Says that a kick-off has frozen the rules, and how to change them nevertheless.
void tell_that_rules_are_frozen(Turn& turn);

// As edit_plan does; what would change frozen rules is refused in words.
template <class Change>
void edit_contest(Turn& turn, core::Id id, std::string name, Step step, Change change) {
    const core::Document* former = find_living(turn.state, core::Kind::Contest, id);
    if (former == nullptr) return;
    const core::contest::Contest now = turn.state.decoded.contest(*former).contest;
    core::contest::Contest wanted = now;
    change(wanted);
    // Where it came by a link, the reader may put it away, and nothing else.
    core::contest::Contest put_away = now;
    put_away.is_archived = wanted.is_archived;
    if (wanted != put_away && refuse_for_guest(turn, id)) return;
    if (now.kicked_off_ms && core::contest::changes_rules(now, wanted))
        return tell_that_rules_are_frozen(turn);
    const core::Document part =
        core::contest::contest_changes(*former, now, wanted, next_stamp(turn.state));
    write_undoable(turn, *former, part, std::move(name), step);
}

}  // namespace app
