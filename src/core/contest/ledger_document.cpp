// A ledger out of the fields of its document, and entries into them.
#include "core/contest/ledger_document.h"

#include "core/contest/entry_text.h"
#include "core/document_fields.h"

#include <algorithm>

namespace core::contest {
namespace {

bool is_entry_key(std::string_view key, Id& id) {
    return key.starts_with(entry_prefix) && parse_id(key.substr(entry_prefix.size()), id) && id;
}

}  // namespace

std::string entry_key(const Id& entry) {
    std::string key(entry_prefix);
    append_id(key, entry);
    return key;
}

std::size_t count_entries(const Document& document) {
    return static_cast<std::size_t>(std::ranges::count_if(
        document.fields, [](const auto& field) { return field.first.starts_with(entry_prefix); }));
}

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
    for (const Entry& entry : entries) changes.write(entry_key(entry.id), text_of(entry));
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
