// Closed nights: frozen from the ledger once, never rewritten (domain.md, Contests, rules 2 and 3).
#pragma once

#include "core/contest/standings.h"
#include "core/contest/tally.h"
#include "core/contest/zone.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::contest {

// From that day on a member plays for that team, for none, or not at all. Gone: there is no such
// change any more.
struct Seat {
    enum class State { Plays, Away, Gone };
    Date date;
    Id member;
    State state = State::Plays;
    Id team;  // zero: for none
    auto operator<=>(const Seat&) const = default;
};

// What one closing found, against the record that it builds on. All cells with a date up to
// `night`; so a fix of an earlier day that became known since stands here, under its own date, and
// the record before is as it was. The sum of a record and all before it is what was known of the
// contest when the night closed.
struct NightRecord {
    Id id;       // the digest of its text: two tabs that close alike make the same record
    Date night;  // what it closes
    Id before;   // the record that it builds on, of an earlier night; zero: the first
    std::vector<Id> amendments;     // those made by then, in their order
    std::vector<Cell> cells;        // by date, member, metric; quantities are changes, none is 0
    std::vector<DayReach> reaches;  // days whose last event's time is known, where that is new; a
                                    // time of -1: it is not known any more
    // Who plays for whom, where that is new: so a later change of members' dates moves no one on
    // the boards of this night.
    std::vector<Seat> seats;
    bool operator==(const NightRecord&) const = default;
};

// All closed nights that a contest's document holds.
class Nights {
public:
    // Records that build on one that is missing, or of no earlier night, are kept apart until it
    // comes. Duplicates are taken once.
    void add(NightRecord record);

    // The nights that hold, the first one first: of all ways from a first record on, the one that
    // knew of the most changes, then the one with the most records, then the one that ends in the
    // smallest id. So it follows from the set of records alone, and two copies that closed
    // differently agree once they meet; and a copy that was not told of the scores, and closed its
    // empty nights up to the end, does not take the place of the one where they were entered.
    std::vector<const NightRecord*> chain() const;

    // Nights that copies closed differently, before they met.
    std::vector<Date> with_two_versions() const;

    const std::map<Id, NightRecord>& records() const { return records_; }
    bool operator==(const Nights&) const = default;

private:
    std::map<Id, NightRecord> records_;
};

// The nights that are played, have passed their grace, and come after the last closed one: all that
// were missed, in order. None before kick-off.
std::vector<Date> nights_due(const Contest& contest, const Nights& nights, const Zone& zone,
                             std::int64_t now_ms);

// Freezes nights that are due, in order, and gives the records to store. Has them added to `nights`
// already; a second call with the same night adds nothing.
std::vector<NightRecord> close_nights(const Contest& contest, const Ledger& ledger, Nights& nights,
                                      const std::vector<Date>& due);

// The contest by the rules under which the `count`-th night of the chain was closed (1 is the
// first): its amendments and no later ones, and members' dates as they were known.
Contest rules_of(const Contest& contest, const std::vector<const NightRecord*>& chain,
                 std::size_t count);

// What was known when that night closed.
Tally replay(const Contest& contest, const std::vector<const NightRecord*>& chain,
             std::size_t count);

// The board of a closed night, with arrows against the one before. The same for ever, whatever is
// entered, fixed or amended later, and whoever joins, leaves or changes teams. (Nobody who
// was on one is removed: traces.h.) Precondition: 1 <= count <= chain.size().
Standings standings_of_night(const Contest& contest, const std::vector<const NightRecord*>& chain,
                             std::size_t count);

// The same with what it was reckoned from: the rules in force on that night as its closing knew
// them, with members of one name told apart, and what was known then.
struct NightBoard {
    Contest rules;
    Tally tally;
    Standings standings;
};
NightBoard board_of_night(const Contest& contest, const std::vector<const NightRecord*>& chain,
                          std::size_t count);

// All of them, each the same as standings_of_night gives, in the time of about one.
std::vector<Standings> standings_of_nights(const Contest& contest,
                                           const std::vector<const NightRecord*>& chain);

// What a closing changed of days before its own: late fixes, on the night they became known.
std::vector<Cell> corrections(const NightRecord& record);

// -- in the document: night/<id>/<part>, each part one text that is written once
inline constexpr std::string_view night_prefix = "night/";

// A record counts when all its parts are there and its text gives its id again.
Nights read_nights(const Document& document);
Document night_changes(const Document& document, const std::vector<NightRecord>& records,
                       Stamp stamp);
// Takes what `part` added into nights that were read before; `merged` is the document with the part
// in it. The same as read_nights(merged), but as fast as the part is small. Precondition: `nights`
// was read from the document before the part.
void apply(Nights& nights, const Document& merged, const Document& part);

}  // namespace core::contest
