// What a closing knew: a stamp is above all that its writer had seen.
#include "core/link/closings.h"

#include "core/contest/contest_document.h"
#include "core/contest/nights.h"
#include "core/link/day.h"
#include "core/link/entries.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace core::link {
namespace {

constexpr std::string_view night_prefix = "night/";
// Steps of closing again, of all nights together: about a second's work.
constexpr std::uint64_t most_work = 10'000'000;
constexpr std::size_t most_nights = 1'000;

class Closer {
public:
    explicit Closer(const Document& document)
        : document_(document), entries_(plain_entries(document.fields)) {
        for (const auto& [key, field] : document.fields)
            if (is_rule(key)) last_rule_ = std::max(last_rule_, field.stamp.counter);
    }

    // The fields that the closing writes; nullopt: it would take too long.
    std::optional<Document> close(const Closing& closing) {
        for (; taken_ < entries_.size() && entries_[taken_].stamp.counter < closing.stamp.counter;
             ++taken_)
            ledger_.add(entries_[taken_].entry);
        const contest::Contest& known = rules_before(closing.stamp.counter);
        work_ += taken_ + known.members.size() * static_cast<std::size_t>(days_of(known)) +
                 nights_.records().size() * 100;
        if (work_ > most_work) return std::nullopt;
        const auto records = contest::close_nights(known, ledger_, nights_, closing.nights);
        return contest::night_changes(document_, records, closing.stamp);
    }

    // A closing that turned out otherwise: later ones build on what is there.
    void forget_last(const contest::Nights& before) { nights_ = before; }
    const contest::Nights& nights() const { return nights_; }

private:
    static bool is_rule(std::string_view key) {
        return !key.starts_with(night_prefix) && !key.starts_with("entry/");
    }

    const contest::Contest& rules_before(std::uint64_t counter) {
        if (counter > last_rule_) {
            if (!rules_) rules_ = contest::contest_of(document_);
            return *rules_;
        }
        Document known{document_.id, document_.kind, {}};
        for (const auto& [key, field] : document_.fields) {
            if (!is_rule(key)) continue;
            work_ += 8;
            if (field.stamp.counter < counter) known.fields.emplace(key, field);
        }
        older_rules_ = contest::contest_of(known);
        return older_rules_;
    }

    const Document& document_;
    std::vector<WrittenEntry> entries_;
    std::size_t taken_ = 0;
    std::uint64_t last_rule_ = 0;
    std::optional<contest::Contest> rules_;
    contest::Contest older_rules_;
    contest::Ledger ledger_;
    contest::Nights nights_;
    std::uint64_t work_ = 0;
};

// The keys of each write's nights.
using Writes = std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<std::string_view>>;

Writes writes_of(const Document& document) {
    Writes writes;
    for (auto it = document.fields.lower_bound(night_prefix); it != document.fields.end(); ++it) {
        if (!it->first.starts_with(night_prefix)) break;
        writes[{it->second.stamp.counter, it->second.stamp.author}].push_back(it->first);
    }
    return writes;
}

}  // namespace

std::vector<Closing> closings_of(const Document& document,
                                 std::set<std::string, std::less<>>& keys) {
    std::vector<Closing> closings;
    const Writes writes = writes_of(document);
    if (writes.empty() || writes.size() > most_nights) return closings;
    const contest::Nights all = contest::read_nights(document);
    Closer closer(document);
    for (const auto& [stamp, written] : writes) {
        Closing closing{{stamp.first, stamp.second}, {}};
        std::vector<const contest::NightRecord*> records;
        for (const std::string_view key : written) {
            Id id;
            parse_id(key.substr(night_prefix.size(), 32), id);
            const auto record = all.records().find(id);
            if (record == all.records().end()) continue;
            if (std::ranges::find(records, &record->second) == records.end())
                records.push_back(&record->second);
        }
        std::ranges::sort(records, {}, &contest::NightRecord::night);
        for (const auto* record : records) closing.nights.push_back(record->night);
        const contest::Nights before = closer.nights();
        const std::optional<Document> again =
            closing.nights.empty() ? std::nullopt : closer.close(closing);
        const auto is_there = [&](const auto& item) {
            const auto found = document.fields.find(item.first);
            return found != document.fields.end() && found->second == item.second;
        };
        if (again && again->fields.size() == written.size() &&
            std::ranges::all_of(again->fields, is_there)) {
            keys.insert(written.begin(), written.end());
            closings.push_back(std::move(closing));
        } else {
            // Written out whole; what is closed again later is not to build on it, as a reader has
            // no such order of things.
            closer.forget_last(before);
        }
    }
    return closings;
}

void code_closings(Symbols& symbols, IdTable& ids, Document& document,
                   std::vector<Closing> closings) {
    const std::uint64_t count = symbols.number(closings.size(), {context_of(500)});
    if (count > most_nights) return symbols.fail();
    closings.resize(static_cast<std::size_t>(count));
    Date last;
    for (Closing& closing : closings) {
        closing.stamp = ids.stamp(closing.stamp, context_of(501));
        const std::uint64_t nights = symbols.number(closing.nights.size(), {context_of(502)});
        if (nights == 0 || nights > contest::max_days) return symbols.fail();
        closing.nights.resize(static_cast<std::size_t>(nights));
        for (Date& night : closing.nights) {
            const std::int64_t days = wrapped_sum(
                last.days,
                symbols.integer(std::int64_t{night.days} - last.days, {context_of(503)}));
            if (!is_day(days)) return symbols.fail();
            last = night = {static_cast<std::int32_t>(days)};
        }
        if (symbols.has_failed()) return;
    }
    if (!symbols.is_reader() || closings.empty()) return;
    Document made{document.id, document.kind, {}};
    Closer closer(document);
    for (const Closing& closing : closings) {
        const std::optional<Document> part = closer.close(closing);
        if (!part) return symbols.fail();
        merge(made, *part);
    }
    merge(document, made);
}

}  // namespace core::link
