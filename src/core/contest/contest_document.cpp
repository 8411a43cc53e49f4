// Contest <-> Document. Reading repairs; writing touches only what the user changed, so that what
// another tab or a newer version wrote is not overwritten with what this one happened to see.
#include "core/contest/contest_document.h"

#include "core/contest/contest_fields.h"

namespace core::contest {

Contest contest_of(const Document& document) {
    Contest contest;
    contest.id = document.id;
    read_settings(document, contest);
    read_sides(document, contest);
    read_prizes(document, contest);
    read_amendments(document, contest);
    return contest;
}

Document contest_changes(const Document& document, const Contest& now, const Contest& wanted,
                         Stamp stamp) {
    Changes changes(document, stamp);
    write_settings(changes, now, wanted);
    write_sides(changes, document, now, wanted);
    write_prizes(changes, document, now, wanted);
    write_amendments(changes, now, wanted);
    return changes.take();
}

Document contest_changes(const Document& document, const Contest& wanted, Stamp stamp) {
    return contest_changes(document, contest_of(document), wanted, stamp);
}

}  // namespace core::contest
