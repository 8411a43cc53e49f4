// What a closing knew: a stamp is above all that its writer had seen.
#include "core/link/closings.h"

#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"
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

    // A closing that turned out otherwise: later ones build on what was written.
    void put_right(const contest::Nights& before, const Document& written) {
        nights_ = before;
        learn(written);
    }
    void learn(const Document& written) {
        const contest::Nights added = contest::read_nights(written);
        for (const auto& [id, record] : added.records()) nights_.add(record);
    }
    const contest::Nights& nights() const { return nights_; }

private:
    static bool is_rule(std::string_view key) { return !contest::is_of_record(key); }

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

// What each write has of nights.
using Writes = std::map<Stamp, Document>;

Writes writes_of(const Document& document) {
    Writes writes;
    for (auto it = document.fields.lower_bound(contest::night_prefix); it != document.fields.end();
         ++it) {
        if (!it->first.starts_with(contest::night_prefix)) break;
        writes.try_emplace(it->second.stamp, Document{document.id, document.kind, {}})
            .first->second.fields.insert(*it);
    }
    return writes;
}

}  // namespace

std::vector<Closing> closings_of(const Document& document,
                                 std::set<std::string, std::less<>>& keys) {
    std::vector<Closing> closings;
    const Writes writes = writes_of(document);
    if (writes.empty() || writes.size() > most_nights) return closings;
    Closer closer(document);
    for (const auto& [stamp, written] : writes) {
        Closing closing{stamp, {}};
        const contest::Nights found = contest::read_nights(written);
        for (const auto& [id, record] : found.records()) closing.nights.push_back(record.night);
        std::ranges::sort(closing.nights);
        const contest::Nights before = closer.nights();
        const std::optional<Document> again =
            closing.nights.empty() || closing.nights.size() > contest::max_days
                ? std::nullopt
                : closer.close(closing);
        if (again == written) {
            for (const auto& [key, field] : written.fields) keys.insert(key);
            closings.push_back(std::move(closing));
        } else {
            closer.put_right(before, written);  // as a reader does, who finds it written out
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
    const Writes writes = writes_of(document);
    if (writes.size() > most_nights) return symbols.fail();
    auto whole = writes.begin();
    for (const Closing& closing : closings) {
        for (; whole != writes.end() && whole->first < closing.stamp; ++whole)
            closer.learn(whole->second);
        const std::optional<Document> part = closer.close(closing);
        if (!part) return symbols.fail();
        merge(made, *part);
    }
    merge(document, made);
}

}  // namespace core::link
