// The ledger: every score is an entry that is added once and never edited (domain.md, Contests,
// rule 1). A correction is a reversal, and a new entry.
#pragma once

#include "core/contest/contest.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace core::contest {

struct Entry {
    Id id;
    Id member;
    Id metric;
    std::int64_t quantity_milli = 0;  // above 0
    Date date;                        // whose night it counts for
    std::int64_t entered_at_ms = 0;   // Unix time
    std::string entered_by;
    std::string note;
    std::optional<std::int64_t> event_at_ms;  // when it happened, where that was noted at once
    Id reverses;  // the entry that this one takes back; zero: none. It has that entry's member,
                  // metric, quantity and date, so that it can be read alone
    bool operator==(const Entry&) const = default;
};

struct IdHash {
    std::size_t operator()(const Id& id) const;
};

// All entries of a contest, by when they were entered, then by id; so a new one nearly always comes
// last. What counts is a function of the set of entries alone, in whatever order they arrived:
// an entry counts unless it is a reversal or some reversal names it. So a second reversal of the
// same entry takes nothing more back, and a reversal can't itself be reversed: the score is entered
// again.
class Ledger {
public:
    const std::vector<Entry>& entries() const { return entries_; }
    bool is_reversed(const Id& entry) const { return reversed_.contains(entry); }
    // Neither a reversal nor reversed. Whether it stands within the rules is for the tally to say.
    bool stands(const Entry& entry) const { return !entry.reverses && !is_reversed(entry.id); }
    const Entry* find(const Id& entry) const;  // nullptr: there is none; looks at all of them

    // Puts it where it belongs; false: its id is there already, and nothing changed. Fast where it
    // is later than all others.
    bool add(Entry entry);
    // For reading a document: takes many at once.
    void assign(std::vector<Entry> entries);

    bool operator==(const Ledger& other) const { return entries_ == other.entries_; }

private:
    std::vector<Entry> entries_;
    std::unordered_set<Id, IdHash> ids_;
    std::unordered_set<Id, IdHash> reversed_;
};

// Why an entry does not count within the rules, whoever wrote it.
enum class EntryFault {
    Nothing,
    NotPlayed,      // its date lies outside of the contest
    UnknownMember,  // whom the contest does not have (any more)
    NotEligible,    // the member does not play on that day
    UnknownMetric,
    Quantity,  // not above 0, or above max_quantity_milli
    TooLarge,  // above max_entry_score_milli
};

// By the rules as they stand, amendments not considered. Fast enough for a few entries; the tally
// asks for 100,000 in its own way and says the same.
EntryFault fault_of(const Contest& contest, const Entry& entry);

// One or two sentences that name who and what.
std::string explain(const Contest& contest, const Entry& entry, EntryFault fault);

// What the app asks before it adds one: nullopt, or the refusal in words. Also refuses what would
// take a member above the metric's most a day, a full ledger, an id that is there, and a reversal
// of what can't be reversed.
std::optional<Error> refusal(const Contest& contest, const Ledger& ledger, const Entry& entry);

// The entry that takes `entry` back.
Entry reversal_of(const Entry& entry, const Id& id, std::int64_t entered_at_ms, std::string by,
                  std::string note);

}  // namespace core::contest
