// Decodes a contest whole once; what is merged later is taken in part by part.
#include "app/contest_book.h"

#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::contest::entry_prefix;

// Whether one of them is for somebody who was removed, or of a metric that was: who is read again.
bool names_removed(const core::contest::Contest& contest,
                   const std::vector<core::contest::Entry>& entries) {
    if (entries.empty()) return false;
    const core::contest::IdIndex members(contest.members), metrics(contest.metrics);
    return !std::ranges::all_of(entries, [&](const core::contest::Entry& entry) {
        return members.contains(entry.member) && metrics.contains(entry.metric);
    });
}

}  // namespace

const ContestBook& ContestBooks::of(const core::Document& document) const {
    const auto found = books_.find(document.id);
    if (found != books_.end()) return found->second;
    core::contest::Ledger ledger = core::contest::read_ledger(document);
    core::contest::Nights nights = core::contest::read_nights(document);
    core::contest::Contest contest = core::contest::contest_of(document, ledger, nights);
    ContestBook book{std::move(contest), std::move(ledger), std::move(nights),
                     ++last_revision_,   last_revision_,    {}};
    return books_.emplace(document.id, std::move(book)).first->second;
}

void ContestBooks::take(const core::Document& merged, const core::Document& part) {
    const auto found = books_.find(merged.id);
    if (found == books_.end()) return;
    ContestBook& book = found->second;
    book.revision = ++last_revision_;
    const core::contest::LedgerNews news = core::contest::apply(book.ledger, merged, part);
    book.fresh.insert(book.fresh.end(), news.fresh.begin(), news.fresh.end());
    const bool is_of_ledger = std::ranges::all_of(
        part.fields, [](const auto& field) { return field.first.starts_with(entry_prefix); });
    if (is_of_ledger && !news.is_anew && !names_removed(book.contest, news.fresh)) return;
    core::contest::apply(book.nights, merged, part);
    book.contest = core::contest::contest_of(merged, book.ledger, book.nights);
    book.rules_revision = book.revision;
    book.fresh.clear();
}

}  // namespace app
