// Decodes a contest whole once; what is merged later is taken in part by part.
#include "app/contest_book.h"

#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::contest::entry_prefix;

core::contest::IdIndex playing_in(const core::contest::Contest& contest) {
    core::contest::IdIndex playing(contest.members);
    for (const core::contest::Metric& metric : contest.metrics) playing.add(metric.id);
    return playing;
}

// Whether one of them is for somebody who was removed, or of a metric that was: who is read again.
bool names_removed(const ContestBook& book, const std::vector<core::contest::Entry>& entries) {
    return !std::ranges::all_of(entries, [&](const core::contest::Entry& entry) {
        return book.playing.contains(entry.member) && book.playing.contains(entry.metric);
    });
}

}  // namespace

const ContestBook& ContestBooks::of(const core::Document& document) const {
    const auto found = books_.find(document.id);
    if (found != books_.end()) return found->second;
    core::contest::Ledger ledger = core::contest::read_ledger(document);
    core::contest::Nights nights = core::contest::read_nights(document);
    core::contest::Contest contest = core::contest::contest_of(document, ledger, nights);
    core::contest::IdIndex playing = playing_in(contest);
    ContestBook book{std::move(contest),
                     std::move(ledger),
                     std::move(nights),
                     std::move(playing),
                     ++last_revision_,
                     last_revision_,
                     {}};
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
    if (is_of_ledger && !news.is_anew && !names_removed(book, news.fresh)) return;
    core::contest::apply(book.nights, merged, part);
    book.contest = core::contest::contest_of(merged, book.ledger, book.nights);
    book.playing = playing_in(book.contest);
    book.rules_revision = book.revision;
    book.fresh.clear();
}

}  // namespace app
