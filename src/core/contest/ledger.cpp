// What may be entered, and what of it stands.
#include "core/contest/ledger.h"

#include "core/date_words.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace core::contest {
namespace {

auto place_of(const Entry& entry) { return std::tie(entry.entered_at_ms, entry.id); }

std::int64_t quantity_on(const Ledger& ledger, const Entry& like) {
    std::int64_t sum = 0;
    for (const Entry& entry : ledger.entries())
        if (entry.member == like.member && entry.metric == like.metric && entry.date == like.date &&
            ledger.stands(entry))
            sum += entry.quantity_milli;
    return sum;
}

Error refuse(std::string why) { return {std::move(why) + " Nothing was entered."}; }

std::optional<Error> refused_reversal(const Ledger& ledger, const Entry& entry) {
    const Entry* target = ledger.find(entry.reverses);
    if (target == nullptr)
        return refuse("The entry to reverse is not in the ledger: look at the ledger again.");
    if (target->reverses)
        return refuse("A reversal can't be reversed: enter the score again instead.");
    if (ledger.is_reversed(target->id)) return refuse("This entry is reversed already.");
    return std::nullopt;
}

}  // namespace

std::size_t IdHash::operator()(const Id& id) const {
    std::size_t hash = 0;  // ids are random: any part of one is as good as another
    std::memcpy(&hash, id.bytes.data() + id.bytes.size() - sizeof hash, sizeof hash);
    return hash;
}

const Entry* Ledger::find(const Id& entry) const {
    if (!ids_.contains(entry)) return nullptr;
    const auto found = std::ranges::find(entries_, entry, &Entry::id);
    return found == entries_.end() ? nullptr : &*found;
}

bool Ledger::add(Entry entry) {
    if (!ids_.insert(entry.id).second) return false;
    if (entry.reverses) reversed_.insert(entry.reverses);
    const auto place = std::ranges::upper_bound(entries_, place_of(entry), {}, place_of);
    entries_.insert(place, std::move(entry));
    return true;
}

void Ledger::assign(std::vector<Entry> entries) {
    entries_ = std::move(entries);
    std::ranges::sort(entries_, {}, place_of);
    ids_.clear();
    reversed_.clear();
    ids_.reserve(entries_.size());
    for (const Entry& entry : entries_) {
        ids_.insert(entry.id);
        if (entry.reverses) reversed_.insert(entry.reverses);
    }
}

EntryFault fault_of(const Contest& contest, const Entry& entry) {
    const Member* member = find_member(contest, entry.member);
    const Metric* metric = find_metric(contest, entry.metric);
    if (member == nullptr) return EntryFault::UnknownMember;
    if (metric == nullptr) return EntryFault::UnknownMetric;
    if (!is_played(contest, entry.date)) return EntryFault::NotPlayed;
    if (!is_eligible(*member, entry.date)) return EntryFault::NotEligible;
    if (entry.quantity_milli <= 0 || entry.quantity_milli > max_quantity_milli)
        return EntryFault::Quantity;
    if (metric->points > 0 && entry.quantity_milli > max_entry_score_milli / metric->points)
        return EntryFault::TooLarge;
    return EntryFault::Nothing;
}

std::string explain(const Contest& contest, const Entry& entry, EntryFault fault) {
    const Member* member = find_member(contest, entry.member);
    const std::string who = member == nullptr ? "This person" : shown_name(contest, *member);
    const std::string when = format_short(entry.date);
    switch (fault) {
        case EntryFault::Nothing: return {};
        case EntryFault::NotPlayed:
            return "The contest runs from " + format_span({contest.start, contest.end}) + ", and " +
                   when + " lies outside.";
        case EntryFault::UnknownMember: return "The contest has no such member.";
        case EntryFault::NotEligible:
            return who + " does not play on " + when +
                   ": look at the dates of this member in the set-up.";
        case EntryFault::UnknownMetric: return "The contest counts no such thing.";
        case EntryFault::Quantity: return "A score is above 0 and at most 1,000,000,000 units.";
        case EntryFault::TooLarge:
            return "This is worth more than 10,000,000,000 points, the most that one entry can be.";
    }
    return {};
}

std::optional<Error> refusal(const Contest& contest, const Ledger& ledger, const Entry& entry) {
    if (ledger.entries().size() >= max_entries)
        return refuse("The ledger is full: it holds 200,000 entries. Start the next contest.");
    if (!entry.id || (ledger.find(entry.id) != nullptr))
        return refuse("This entry is in the ledger already.");
    if (entry.reverses) return refused_reversal(ledger, entry);
    if (const EntryFault fault = fault_of(contest, entry); fault != EntryFault::Nothing)
        return refuse(explain(contest, entry, fault));
    const Metric& metric = *find_metric(contest, entry.metric);
    if (metric.most_a_day_milli > 0 &&
        entry.quantity_milli > metric.most_a_day_milli - quantity_on(ledger, entry))
        return refuse("With this, " + shown_name(contest, *find_member(contest, entry.member)) +
                      " would be above the most that counts of \"" + shown_name(contest, metric) +
                      "\" on one day.");
    return std::nullopt;
}

Entry reversal_of(const Entry& entry, const Id& id, std::int64_t entered_at_ms, std::string by,
                  std::string note) {
    Entry reversal = entry;
    reversal.id = id;
    reversal.reverses = entry.id;
    reversal.entered_at_ms = entered_at_ms;
    reversal.entered_by = std::move(by);
    reversal.note = std::move(note);
    reversal.event_at_ms.reset();
    return reversal;
}

}  // namespace core::contest
