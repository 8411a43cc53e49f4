// An entry as text, tabs between its parts:
//   1<member>\t<metric>\t<quantity>\t<date>\t<entered at>\t<event at or ->\t<reverses or
//   ->\t<entered by>\t<note>
#include "core/contest/ledger_document.h"

#include "core/contest/contest_fields.h"
#include "core/take_until.h"

#include <algorithm>

namespace core::contest {
namespace {

constexpr std::string_view entry_prefix = "entry/";

std::string text_of(const Entry& entry) {
    std::string text = "1" + format_id(entry.member);
    const auto add = [&](std::string_view part) { text.append("\t").append(part); };
    add(format_id(entry.metric));
    add(std::to_string(entry.quantity_milli));
    add(format_iso(entry.date));
    add(std::to_string(entry.entered_at_ms));
    add(entry.event_at_ms ? std::to_string(*entry.event_at_ms) : "-");
    add(entry.reverses ? format_id(entry.reverses) : "-");
    add(tabless(entry.entered_by));
    add(tabless(entry.note));
    return text;
}

// A time that no calendar holds is no time.
std::optional<std::int64_t> time_of(std::string_view text) {
    const std::optional<std::int64_t> ms = whole_number(text);
    return ms && 0 <= *ms && *ms <= last_created_ms ? ms : std::nullopt;
}

std::optional<Entry> entry_of(const Id& id, std::string_view text) {
    if (!text.starts_with('1')) return std::nullopt;
    text.remove_prefix(1);
    Entry entry;
    entry.id = id;
    bool good = parse_id(take_until(text, '\t'), entry.member);
    good = parse_id(take_until(text, '\t'), entry.metric) && good;
    const std::optional<std::int64_t> quantity = whole_number(take_until(text, '\t'));
    const std::optional<Date> date = find_date(take_until(text, '\t'));
    const std::optional<std::int64_t> entered = time_of(take_until(text, '\t'));
    const std::string_view event = take_until(text, '\t');
    const std::string_view reverses = take_until(text, '\t');
    if (!good || !quantity || !date || !entered) return std::nullopt;
    if (reverses != "-" && !parse_id(reverses, entry.reverses)) return std::nullopt;
    entry.quantity_milli = *quantity;
    entry.date = *date;
    entry.entered_at_ms = *entered;
    entry.event_at_ms = time_of(event);
    entry.entered_by = tabless(take_until(text, '\t'));
    entry.note = tabless(text);
    return entry;
}

bool is_entry_key(std::string_view key, Id& id) {
    return key.starts_with(entry_prefix) && parse_id(key.substr(entry_prefix.size()), id) && id;
}

}  // namespace

Ledger read_ledger(const Document& document) {
    std::vector<Entry> entries;
    entries.reserve(std::min(document.fields.size(), max_entries));  // nearly all of them
    for (auto it = document.fields.lower_bound(entry_prefix); it != document.fields.end(); ++it) {
        if (!it->first.starts_with(entry_prefix) || entries.size() == max_entries) break;
        Id id;
        if (!is_entry_key(it->first, id)) continue;
        if (std::optional<Entry> entry = entry_of(id, core::text_of(it->second.value)))
            entries.push_back(std::move(*entry));
    }
    Ledger ledger;
    ledger.assign(std::move(entries));
    return ledger;
}

Document entry_changes(const Document& document, const std::vector<Entry>& entries, Stamp stamp) {
    Changes changes(document, stamp);
    for (const Entry& entry : entries)
        changes.write(std::string(entry_prefix).append(format_id(entry.id)), text_of(entry));
    return changes.take();
}

LedgerNews apply(Ledger& ledger, const Document& merged, const Document& part) {
    LedgerNews news;
    for (auto it = part.fields.lower_bound(entry_prefix); it != part.fields.end(); ++it) {
        Id id;
        if (!it->first.starts_with(entry_prefix)) break;
        if (!is_entry_key(it->first, id)) continue;
        const auto field = merged.fields.find(it->first);
        std::optional<Entry> entry = field == merged.fields.end()
                                         ? std::nullopt
                                         : entry_of(id, core::text_of(field->second.value));
        const Entry* former = ledger.find(id);
        if (former != nullptr && entry && *former == *entry) continue;
        // Nobody rewrites an entry; where somebody did, all is read again.
        const bool is_full = ledger.entries().size() + news.fresh.size() >= max_entries;
        if (former != nullptr || is_full) {
            ledger = read_ledger(merged);
            return {{}, true};
        }
        if (entry) news.fresh.push_back(std::move(*entry));
    }
    ledger.add(news.fresh);
    return news;
}

}  // namespace core::contest
