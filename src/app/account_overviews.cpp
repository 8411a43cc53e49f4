// Changed accounts are put in the place of their former selves.
#include "app/account_overviews.h"

#include "app/state.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace app {

using core::discovery::Overview;

namespace {

auto place_of(const Overview& overview) { return std::tie(overview.created_ms, overview.id); }

}  // namespace

void AccountOverviews::refresh(const std::map<core::Id, core::Document>& documents,
                               const Decoded& decoded) const {
    const auto is_stale = [&](const Overview& overview) { return stale_.contains(overview.id); };
    const auto is_alive = [&](const core::Id& id) {
        const auto found = documents.find(id);
        return found != documents.end() && found->second.kind == core::Kind::Account &&
               !is_deleted(found->second);
    };
    const auto overview = [&](const core::Id& id) {
        return overview_of(decoded.account(documents.at(id)), *made_for_);
    };
    std::erase_if(overviews_,
                  [&](const Overview& each) { return is_stale(each) && !is_alive(each.id); });
    for (Overview& each : overviews_) {
        if (!is_stale(each)) continue;
        stale_.erase(each.id);
        each = overview(each.id);
    }
    for (const core::Id& id : stale_)
        if (is_alive(id)) overviews_.push_back(overview(id));
    stale_.clear();
    if (!std::ranges::is_sorted(overviews_, {}, place_of))
        std::ranges::sort(overviews_, {}, place_of);
}

const std::vector<Overview>& AccountOverviews::of(
    const std::map<core::Id, core::Document>& documents, const Decoded& decoded,
    core::Date today) const {
    if (made_for_ != today) {
        made_for_ = today;
        overviews_.clear();
        for (const auto& [id, document] : documents) stale_.insert(stale_.end(), id);
    }
    if (stale_.empty()) return overviews_;
    query_.reset();
    refresh(documents, decoded);
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
