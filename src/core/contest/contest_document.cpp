// Contest <-> Document. Reading repairs; writing touches only what the user changed, so that what
// another tab or a newer version wrote is not overwritten with what this one happened to see.
#include "core/contest/contest_document.h"

#include "core/contest/contest_fields.h"
#include "core/contest/ledger_document.h"
#include "core/contest/traces.h"

namespace core::contest {
namespace {

Contest read(const Document& document, const Stays& stays) {
    Contest contest;
    contest.id = document.id;
    read_settings(document, contest);
    read_sides(document, contest,
               [&](const Id& id) { return contest.kicked_off_ms.has_value() && stays(id); });
    read_prizes(document, contest);
    read_amendments(document, contest);
    return contest;
}

}  // namespace

bool is_of_record(std::string_view key) {
    return key.starts_with(entry_prefix) || key.starts_with(night_prefix);
}

Contest contest_of(const Document& document) {
    return read(document, [](const Id&) { return false; });
}

Contest contest_of(const Document& document, const Ledger& ledger, const Nights& nights) {
    std::optional<IdIndex> named;  // gathered when somebody who is removed is met
    return read(document, [&](const Id& id) {
        if (!named) named = named_in(ledger, nights);
        return named->contains(id);
    });
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
