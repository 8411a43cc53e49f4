// What may be entered, and what of it stands.
#include "core/contest/ledger.h"

#include "core/date_words.h"
#include "core/isolate.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace core::contest {
namespace {

auto place_of(const Entry& entry) { return std::tie(entry.entered_at_ms, entry.id); }

// Entries are large: what they are sorted by is sorted, and each of them moves once.
std::vector<Entry> sorted(std::vector<Entry> entries) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> order;
    order.reserve(entries.size());
    for (const Entry& entry : entries)
        order.emplace_back(entry.entered_at_ms, static_cast<std::uint32_t>(order.size()));
    std::ranges::sort(order, [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : entries[a.second].id < entries[b.second].id;
    });
    std::vector<Entry> in_order;
    in_order.reserve(entries.size());
    for (const auto& [time, at] : order) in_order.push_back(std::move(entries[at]));
    return in_order;
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

std::uint32_t Ledger::day_hash(const Id& member, Date date) {
    const std::uint64_t day = static_cast<std::uint32_t>(date.days);
    const std::uint64_t hash = (hash_of(member) ^ day) * 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(hash >> 32);
}

const Entry& Ledger::arrived(std::uint32_t at) const {
    return *std::ranges::lower_bound(entries_, std::tie(arrivals_[at].entered_at_ms, ids_[at]), {},
                                     place_of);
}

void Ledger::reserve(std::size_t count) {
    ids_.reserve(count);
    arrivals_.reserve(count);
    if (count <= days_.size()) return;
    std::size_t size = 16;
    while (size < count) size *= 2;
    days_.assign(size, IdIndex::none);
    for (std::uint32_t at = 0; at < arrivals_.size(); ++at)
        arrivals_[at].next_of_day = std::exchange(days_[arrivals_[at].day_hash & (size - 1)], at);
}

void Ledger::note(const Entry& entry) {
    if (arrivals_.size() == days_.size()) reserve(2 * arrivals_.size() + 8);
    const auto at = static_cast<std::uint32_t>(arrivals_.size());
    const std::uint32_t hash = day_hash(entry.member, entry.date);
    std::uint32_t& head = days_[hash & (days_.size() - 1)];
    ids_.add(entry.id);
    arrivals_.push_back({entry.entered_at_ms, hash, std::exchange(head, at)});
    if (!entry.reverses) return;
    const std::uint32_t place = reversed_.find_or_add(entry.reverses);
    if (place == reversals_.size()) reversals_.push_back(0);
    ++reversals_[place];
}

const Entry* Ledger::find(const Id& entry) const {
    const std::uint32_t at = ids_.find(entry);
    return at == IdIndex::none ? nullptr : &arrived(at);
}

std::int64_t Ledger::quantity_on(const Id& member, const Id& metric, Date date) const {
    std::int64_t sum = 0;
    each_on(member, date, [&](const Entry& entry) {
        if (entry.metric == metric && stands(entry)) sum += entry.quantity_milli;
    });
    return sum;
}

bool Ledger::add(Entry entry) {
    if (ids_.contains(entry.id)) return false;
    note(entry);
    const auto place = std::ranges::upper_bound(entries_, place_of(entry), {}, place_of);
    entries_.insert(place, std::move(entry));
    return true;
}

void Ledger::add(std::vector<Entry> entries) {
    std::erase_if(entries, [&](const Entry& entry) {
        if (ids_.contains(entry.id)) return true;
        note(entry);
        return false;
    });
    if (entries.empty()) return;
    entries = sorted(std::move(entries));
    const auto first = std::ranges::upper_bound(entries_, place_of(entries.front()), {}, place_of);
    const auto kept = first - entries_.begin();
    const auto old = static_cast<std::ptrdiff_t>(entries_.size());
    entries_.insert(entries_.end(), std::make_move_iterator(entries.begin()),
                    std::make_move_iterator(entries.end()));
    if (kept < old)
        std::ranges::inplace_merge(entries_.begin() + kept, entries_.begin() + old, entries_.end(),
                                   {}, place_of);
}

void Ledger::assign(std::vector<Entry> entries) {
    *this = {};
    entries_ = sorted(std::move(entries));
    reserve(entries_.size());
    for (const Entry& entry : entries_) note(entry);
}

EntryFault fault_of(const Contest& contest, const Entry& entry) {
    return fault_of(contest, find_member(contest, entry.member), find_metric(contest, entry.metric),
                    entry);
}

EntryFault fault_of(const Contest& contest, const Member* member, const Metric* metric,
                    const Entry& entry) {
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
    const std::string who =
        member == nullptr ? "This person" : isolated(shown_name(contest, *member));
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
    if (!entry.id || ledger.find(entry.id) != nullptr)
        return refuse("This entry is in the ledger already.");
    if (entry.reverses) return refused_reversal(ledger, entry);
    if (const EntryFault fault = fault_of(contest, entry); fault != EntryFault::Nothing)
        return refuse(explain(contest, entry, fault));
    const Metric& metric = *find_metric(contest, entry.metric);
    if (metric.most_a_day_milli > 0 &&
        entry.quantity_milli >
            metric.most_a_day_milli - ledger.quantity_on(entry.member, entry.metric, entry.date))
        return refuse("With this, " +
                      isolated(shown_name(contest, *find_member(contest, entry.member))) +
                      " would be above the most that counts of \"" +
                      isolated(shown_name(contest, metric)) + "\" on one day.");
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
