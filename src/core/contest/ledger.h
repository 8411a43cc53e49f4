// The ledger: every score is an entry that is added once and never edited (domain.md, Contests,
// rule 1). A correction is a reversal, and a new entry.
#pragma once

#include "core/contest/contest.h"
#include "core/contest/id_index.h"
#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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

// All entries of a contest, by when they were entered, then by id; so a new one nearly always comes
// last. What counts is a function of the set of entries alone, in whatever order they arrived:
// an entry counts unless it is a reversal or some reversal names it. So a second reversal of the
// same entry takes nothing more back, and a reversal can't itself be reversed: the score is entered
// again.
//
// It is indexed by id, and by member and day, so that what is asked for one entry after another
// (whether it stands, what its member has on that day) takes a long ledger no longer than a short
// one. The index grows with each entry: hand ledgers on by reference.
class Ledger {
public:
    const std::vector<Entry>& entries() const { return entries_; }
    bool is_reversed(const Id& entry) const { return reversals_of(entry) > 0; }
    // Neither a reversal nor reversed. Whether it stands within the rules is for the tally to say.
    bool stands(const Entry& entry) const { return !entry.reverses && !is_reversed(entry.id); }
    const Entry* find(const Id& entry) const;  // nullptr: there is none
    // How many reversals name it, whether or not it is there itself.
    std::size_t reversals_of(const Id& entry) const {
        const std::uint32_t place = reversed_.find(entry);
        return place == IdIndex::none ? 0 : reversals_[place];
    }

    // Calls `take(entry)` for each entry of a member on a day, reversals and what is reversed
    // included, in no particular order.
    template <class Take>
    void each_on(const Id& member, Date date, Take take) const {
        if (days_.empty()) return;
        const std::uint32_t hash = day_hash(member, date);
        for (std::uint32_t at = days_[hash & (days_.size() - 1)]; at != IdIndex::none;
             at = arrivals_[at].next_of_day) {
            if (arrivals_[at].day_hash != hash) continue;
            const Entry& entry = arrived(at);
            if (entry.date == date && same_id(entry.member, member)) take(entry);
        }
    }
    // What stands of one metric.
    std::int64_t quantity_on(const Id& member, const Id& metric, Date date) const;

    // Puts it where it belongs; false: its id is there already, and nothing changed. Fast where it
    // is later than nearly all others.
    bool add(Entry entry);
    // The same for many, in the time of one: a paste, or what another tab entered.
    void add(std::vector<Entry> entries);
    // For reading a document: instead of all that is there.
    void assign(std::vector<Entry> entries);

    bool operator==(const Ledger& other) const { return entries_ == other.entries_; }

private:
    // What finds an entry in the list, whose places move: when it was entered and its id.
    struct Arrival {
        std::int64_t entered_at_ms = 0;
        std::uint32_t day_hash = 0;
        std::uint32_t next_of_day = IdIndex::none;  // of those whose hashes end alike
    };
    static std::uint32_t day_hash(const Id& member, Date date);
    const Entry& arrived(std::uint32_t at) const;
    void note(const Entry& entry);
    void reserve(std::size_t count);

    std::vector<Entry> entries_;
    IdIndex ids_;                      // in the order of arrival
    std::vector<Arrival> arrivals_;    // likewise
    std::vector<std::uint32_t> days_;  // arrivals by the end of their hash; a power of two
    IdIndex reversed_;
    std::vector<std::uint32_t> reversals_;  // of each of those
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
// The same for many entries: who has found the member and the metric; nullptr: there is none.
EntryFault fault_of(const Contest& contest, const Member* member, const Metric* metric,
                    const Entry& entry);

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
