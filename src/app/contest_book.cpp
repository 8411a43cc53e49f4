// Decodes a contest whole once; what is merged later is taken in part by part.
#include "app/contest_book.h"

#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"

#include <algorithm>
#include <string_view>

namespace app {

namespace {

using core::contest::entry_prefix;

bool is_setting(std::string_view key) {
    return !key.starts_with(entry_prefix) && !key.starts_with("night/");
}

}  // namespace

const ContestBook& ContestBooks::of(const core::Document& document) const {
    const auto found = books_.find(document.id);
    if (found != books_.end()) return found->second;
    ContestBook book{core::contest::contest_of(document),
                     core::contest::read_ledger(document),
                     core::contest::read_nights(document),
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
    if (is_of_ledger && !news.is_anew) return;
    core::contest::apply(book.nights, merged, part);
    if (std::ranges::any_of(part.fields, [](const auto& field) { return is_setting(field.first); }))
        book.contest = core::contest::contest_of(merged);
    book.rules_revision = book.revision;
    book.fresh.clear();
}

}  // namespace app
