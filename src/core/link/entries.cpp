// Entry by entry as they were written; a night's are alike but for whose they are and how many.
#include "core/link/entries.h"

#include "core/contest/entry_text.h"
#include "core/contest/ledger_document.h"
#include "core/contest/zone.h"
#include "core/link/day.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace core::link {
namespace {

using contest::Entry;

using contest::entry_prefix;

std::optional<Entry> entry_at(std::string_view key, const Field& field) {
    Id id;
    const auto* text = std::get_if<std::string>(&field.value);
    if (text == nullptr || !key.starts_with(entry_prefix) ||
        !parse_id(key.substr(entry_prefix.size()), id))
        return std::nullopt;
    std::optional<Entry> entry = contest::entry_of(id, *text);
    if (!entry || contest::text_of(*entry) != *text) return std::nullopt;
    return entry;
}

// What is known of a member's quantities of a metric.
struct Habit {
    std::uint64_t sum = 0;
    std::uint64_t count = 0;
    std::uint64_t last = 0;
    std::uint64_t spread = 0;  // sum of distances from the mean
    std::uint64_t mean() const { return count == 0 ? 0 : (sum + count / 2) / count; }
};

class EntryCoder {
public:
    EntryCoder(Symbols& symbols, IdTable& ids, Date near)
        : symbols_(symbols), ids_(ids), date_(near) {
        none_.entered_at_ms = near.days * contest::ms_a_day;
    }

    void code(Entry& entry, Stamp& stamp) {
        const Stamp before = former_stamp_;
        stamp = ids_.stamp(stamp, context_of(400));
        former_stamp_ = stamp;
        entry.id = ids_.id(entry.id, context_of(401), stamp, context_of(stamp == before));
        code_circumstances(entry, stamp == before);
        // Nobody writes others, and what is read must be an entry when it is read again.
        if (!contest::is_entry_time(entry.entered_at_ms) ||
            (entry.event_at_ms && !contest::is_entry_time(*entry.event_at_ms)))
            return symbols_.fail();
        const Entry* reversed = code_reversal(entry);
        if (reversed != nullptr && symbols_.flag(is_of(entry, *reversed), {context_of(402)})) {
            entry.member = reversed->member;
            entry.metric = reversed->metric;
            entry.quantity_milli = reversed->quantity_milli;
            entry.date = reversed->date;
        } else {
            code_score(entry, stamp);
        }
        if (!places_.emplace(entry.id, all_.size()).second) return symbols_.fail();
        all_.push_back(entry);
    }

private:
    static bool is_of(const Entry& entry, const Entry& reversed) {
        return entry.member == reversed.member && entry.metric == reversed.metric &&
               entry.quantity_milli == reversed.quantity_milli && entry.date == reversed.date;
    }

    // When and by whom it was entered.
    void code_circumstances(Entry& entry, bool same_write) {
        const Context hint = context_of(same_write);
        const Entry& last = all_.empty() ? none_ : all_.back();
        const bool alike = entry.entered_at_ms == last.entered_at_ms &&
                           entry.entered_by == last.entered_by && entry.note == last.note &&
                           !entry.event_at_ms;
        if (symbols_.flag(alike, {context_of(410, hint)})) {
            entry.entered_at_ms = last.entered_at_ms;
            entry.entered_by = last.entered_by;
            entry.note = last.note;
            return;
        }
        entry.entered_at_ms = wrapped_sum(
            last.entered_at_ms,
            symbols_.integer(wrapped_difference(entry.entered_at_ms, last.entered_at_ms),
                             {context_of(411, hint)}));
        entry.entered_by = symbols_.recent_text(entry.entered_by, context_of(412));
        entry.note = symbols_.recent_text(entry.note, context_of(413));
        if (symbols_.flag(entry.event_at_ms.has_value(), {context_of(414)})) {
            entry.event_at_ms = wrapped_sum(
                entry.entered_at_ms,
                symbols_.integer(
                    wrapped_difference(entry.event_at_ms.value_or(0), entry.entered_at_ms),
                    {context_of(415)}));
        }
    }

    // The entry that it takes back, where that came before; nullptr: it takes none back, or one
    // that is not here.
    const Entry* code_reversal(Entry& entry) {
        if (!symbols_.flag(bool{entry.reverses},
                           {context_of(420), context_of(421, was_reversal_)})) {
            was_reversal_ = false;
            return nullptr;
        }
        was_reversal_ = true;
        const auto found = places_.find(entry.reverses);
        const std::uint64_t back = symbols_.number(
            found == places_.end() ? 0 : all_.size() - found->second, {context_of(422)});
        if (back > all_.size()) symbols_.fail();
        if (back == 0 || symbols_.has_failed()) {
            entry.reverses = ids_.id(entry.reverses, context_of(423), {}, context_of(0));
            return nullptr;
        }
        const Entry& reversed = all_[all_.size() - static_cast<std::size_t>(back)];
        entry.reverses = reversed.id;
        return &reversed;
    }

    void code_score(Entry& entry, const Stamp& stamp) {
        const std::int64_t days = wrapped_sum(
            date_.days, symbols_.integer(std::int64_t{entry.date.days} - date_.days,
                                         {context_of(430, stamp == scored_), context_of(431)}));
        if (!is_day(days)) return symbols_.fail();
        date_ = entry.date = {static_cast<std::int32_t>(days)};
        scored_ = stamp;
        const Id former = metric_;
        metric_ = entry.metric =
            ids_.id(entry.metric, context_of(432), stamp, context_of(metric_place_, former_place_));
        former_place_ = std::exchange(metric_place_, place_of(metric_));
        entry.member = ids_.id(entry.member, context_of(433), stamp,
                               context_of(metric_place_, former_place_, metric_ == former));
        entry.quantity_milli = code_quantity(entry.quantity_milli, entry.member);
    }

    std::uint32_t place_of(const Id& id) {
        return metrics_.try_emplace(id, static_cast<std::uint32_t>(metrics_.size())).first->second;
    }

    std::int64_t code_quantity(std::int64_t quantity, const Id& member) {
        constexpr std::int64_t most = 9'000'000'000'000'000;  // thousandths of it fit
        const bool plain = symbols_.flag(
            0 <= quantity && quantity / contest::milli <= most && quantity % contest::milli == 0,
            {context_of(440, metric_place_)});
        if (!plain) return symbols_.integer(quantity, {context_of(441, metric_place_)});
        Habit& habit = habits_[{member, metric_}];
        const std::uint32_t metric = metric_place_;
        const std::uint64_t mean = habit.mean();
        const std::uint64_t wanted = static_cast<std::uint64_t>(quantity / contest::milli);
        const std::uint64_t spread = habit.count == 0 ? 0 : habit.spread * 2 / habit.count;
        std::uint64_t value = 0;
        if (habit.count == 0 || mean < 8) {
            value = symbols_.number(
                wanted,
                {context_of(450, metric), context_of(451, metric, member_hash(member)),
                 context_of(452, metric, habit.count == 0 ? 0 : habit.sum * 3 / habit.count + 1),
                 context_of(453, metric, habit.last, habit.count > 0)},
                What::Quantity);
        } else {
            const bool is_below = symbols_.flag(
                wanted < mean, {context_of(460, metric), context_of(461, metric, spread),
                                context_of(462, metric, habit.last < mean)});
            const std::uint64_t distance = symbols_.number(
                is_below ? mean - wanted : wanted - mean,
                {context_of(463, metric, is_below), context_of(464, metric, spread, is_below),
                 context_of(465, metric, std::min<std::uint64_t>(mean, 63)),
                 context_of(466, metric, member_hash(member))},
                What::Distance);
            if (is_below && distance > mean) {
                symbols_.fail();
                return 0;
            }
            value = is_below ? mean - distance : mean + distance;
        }
        if (value > static_cast<std::uint64_t>(most)) {
            symbols_.fail();
            return 0;
        }
        habit.spread += value > mean ? value - mean : mean - value;
        habit.sum += std::min<std::uint64_t>(value, 1'000'000'000);
        ++habit.count;
        habit.last = value;
        return static_cast<std::int64_t>(value) * contest::milli;
    }

    static std::uint64_t member_hash(const Id& member) {
        std::uint64_t hash = 0;
        for (const std::uint8_t byte : member.bytes) hash = hash * 257 + byte;
        return hash;
    }

    Symbols& symbols_;
    IdTable& ids_;
    std::vector<Entry> all_;
    std::map<Id, std::size_t> places_;
    std::map<Id, std::uint32_t> metrics_;
    std::map<std::pair<Id, Id>, Habit> habits_;
    Entry none_;
    Stamp former_stamp_;
    Stamp scored_;
    Date date_;
    Id metric_;
    std::uint32_t metric_place_ = 0;
    std::uint32_t former_place_ = 0;
    bool was_reversal_ = false;
};

}  // namespace

bool is_plain_entry(std::string_view key, const Field& field) {
    return entry_at(key, field).has_value();
}

std::vector<WrittenEntry> plain_entries(const Fields& fields) {
    std::vector<WrittenEntry> written;
    for (auto it = fields.lower_bound(entry_prefix); it != fields.end(); ++it) {
        if (!it->first.starts_with(entry_prefix)) break;
        if (auto entry = entry_at(it->first, it->second))
            written.push_back({it->second.stamp, std::move(*entry)});
    }
    std::ranges::sort(written, {}, [](const auto& item) {
        return std::tie(item.stamp.counter, item.stamp.author, item.entry.id);
    });
    return written;
}

void code_entries(Symbols& symbols, IdTable& ids, Fields& fields, Date near) {
    std::vector<WrittenEntry> written = plain_entries(fields);
    const std::uint64_t count = symbols.number(written.size(), {context_of(470)});
    if (count > max_link_entries) return symbols.fail();
    written.resize(static_cast<std::size_t>(count));
    EntryCoder coder(symbols, ids, near);
    for (auto& [stamp, entry] : written) {
        coder.code(entry, stamp);
        if (symbols.has_failed()) return;
        if (!symbols.is_reader()) continue;
        std::string key = contest::entry_key(entry.id);
        if (!fields.try_emplace(std::move(key), Field{stamp, contest::text_of(entry)}).second)
            return symbols.fail();
    }
}

}  // namespace core::link
