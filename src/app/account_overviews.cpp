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

}  // namespace

void AccountOverviews::refresh(const std::map<core::Id, core::Document>& documents,
                               const Decoded& decoded) const {
    const auto is_alive = [&](const core::Id& id) {
        const auto found = documents.find(id);
        return found != documents.end() && found->second.kind == core::Kind::Account &&
               !is_deleted(found->second);
    };
    std::vector<core::Id> made;
    for (const core::Id& id : stale_)
        if (is_alive(id)) made.push_back(id);
    const auto removed =
        std::erase_if(overviews_, [&](const Overview& each) { return stale_.contains(each.id); });
    stale_.clear();
    if (made.empty() && removed == 0) return;
    query_.reset();
    const auto kept = static_cast<std::ptrdiff_t>(overviews_.size());
    for (const core::Id& id : made)
        overviews_.push_back(overview_of(decoded.account(documents.at(id)), *made_for_));
    const auto middle = overviews_.begin() + kept;
    std::ranges::sort(middle, overviews_.end(), {}, place_of);
    std::ranges::inplace_merge(overviews_.begin(), middle, overviews_.end(), {}, place_of);
}

const std::vector<Overview>& AccountOverviews::of(
    const std::map<core::Id, core::Document>& documents, const Decoded& decoded,
    core::Date today) const {
    if (made_for_ != today) {
        made_for_ = today;
        overviews_.clear();
        query_.reset();
        for (const auto& [id, document] : documents) stale_.insert(stale_.end(), id);
    }
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

const std::vector<std::size_t>& listed_accounts(const State& state,
                                                const core::discovery::ListQuery& query) {
    return state.decoded.overviews().listed(state.documents, state.decoded, state.today, query);
}

}  // namespace app
