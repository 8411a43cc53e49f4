// Of the documents that have changed, those that are living accounts are looked at anew.
#include "app/account_overviews.h"

#include "app/state.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace app {

using core::discovery::Overview;

namespace {

auto place_of(const Overview& overview) { return std::tie(overview.created_ms, overview.id); }

// nullptr: there is no such living account.
const core::Document* account_at(const std::map<core::Id, core::Document>& documents, core::Id id) {
    const auto found = documents.find(id);
    if (found == documents.end()) return nullptr;
    const core::Document& document = found->second;
    return document.kind == core::Kind::Account && !is_deleted(document) ? &document : nullptr;
}

}  // namespace

void AccountOverviews::refresh(const std::map<core::Id, core::Document>& documents,
                               const Decoded& decoded) const {
    std::vector<const core::Document*> made;
    for (const core::Id& id : stale_)
        if (const core::Document* account = account_at(documents, id)) made.push_back(account);
    const auto removed =
        std::erase_if(overviews_, [&](const Overview& each) { return stale_.contains(each.id); });
    stale_.clear();
    if (made.empty() && removed == 0) return;
    query_.reset();
    const auto kept = static_cast<std::ptrdiff_t>(overviews_.size());
    for (const core::Document* account : made) {
        const auto ready = ready_.find(account->id);
        overviews_.push_back(ready != ready_.end()
                                 ? std::move(ready->second)
                                 : overview_of(decoded.account(*account), *made_for_));
    }
    ready_.clear();
    const auto middle = overviews_.begin() + kept;
    std::ranges::sort(middle, overviews_.end(), {}, place_of);
    std::ranges::inplace_merge(overviews_.begin(), middle, overviews_.end(), {}, place_of);
}

void AccountOverviews::begin_day(const std::map<core::Id, core::Document>& documents,
                                 core::Date today) const {
    if (made_for_ == today) return;
    made_for_ = today;
    overviews_.clear();
    query_.reset();
    ready_.clear();
    prepared_to_ = {};
    for (const auto& [id, document] : documents) stale_.insert(stale_.end(), id);
}

bool AccountOverviews::prepare(const std::map<core::Id, core::Document>& documents,
                               const Decoded& decoded, core::Date today,
                               std::size_t how_many) const {
    begin_day(documents, today);
    for (auto at = stale_.upper_bound(prepared_to_); at != stale_.end(); ++at) {
        const core::Document* account = account_at(documents, *at);
        if (account != nullptr && !ready_.contains(*at)) {
            if (how_many == 0) return true;
            --how_many;
            ready_.emplace(*at, overview_of(decoded.account(*account), today));
        }
        prepared_to_ = *at;
    }
    return false;
}

const std::vector<Overview>& AccountOverviews::of(
    const std::map<core::Id, core::Document>& documents, const Decoded& decoded,
    core::Date today) const {
    begin_day(documents, today);
    if (!stale_.empty()) refresh(documents, decoded);
    return overviews_;
}

const std::vector<std::size_t>& AccountOverviews::listed(
    const std::map<core::Id, core::Document>& documents, const Decoded& decoded, core::Date today,
    const core::discovery::ListQuery& query) const {
    const std::vector<Overview>& overviews = of(documents, decoded, today);
    if (query_ != query) {
        listed_ = list_accounts(overviews, query);
        query_ = query;
    }
    return listed_;
}

const std::vector<Overview>& account_overviews(const State& state) {
    return state.decoded.overviews().of(state.documents, state.decoded, state.today);
}

bool prepare_overviews(const State& state, std::size_t how_many) {
    return state.decoded.overviews().prepare(state.documents, state.decoded, state.today, how_many);
}

const std::vector<std::size_t>& listed_accounts(const State& state,
                                                const core::discovery::ListQuery& query) {
    return state.decoded.overviews().listed(state.documents, state.decoded, state.today, query);
}

}  // namespace app
