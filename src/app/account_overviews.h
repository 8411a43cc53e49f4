// The overviews of all living accounts, made anew only where something has changed: of 2,000
// accounts, one keystroke changes one.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account_list.h"
#include "core/discovery/overview.h"
#include "core/document.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace app {

class Decoded;
struct State;

// Oldest first, ties by id. Valid until a document or the day changes.
const std::vector<core::discovery::Overview>& account_overviews(const State& state);

// list_accounts of them: indices into account_overviews(state), which the same query finds ready in
// the next frame. Valid as long as those are, and until another query is made.
const std::vector<std::size_t>& listed_accounts(const State& state,
                                                const core::discovery::ListQuery& query);

// Makes up to `how_many` of the overviews that account_overviews would have to make now: the first
// frame of a long list must not wait for all of them. For spare time; false: there are no more.
bool prepare_overviews(const State& state, std::size_t how_many);

// What these keep between frames. A part of Decoded, which is told of every change.
class AccountOverviews {
public:
    void forget(core::Id document) {
        stale_.insert(document);
        ready_.erase(document);
        prepared_to_ = {};
    }

    // `decoded`: of those documents.
    const std::vector<core::discovery::Overview>& of(
        const std::map<core::Id, core::Document>& documents, const Decoded& decoded,
        core::Date today) const;
    const std::vector<std::size_t>& listed(const std::map<core::Id, core::Document>& documents,
                                           const Decoded& decoded, core::Date today,
                                           const core::discovery::ListQuery& query) const;

    bool prepare(const std::map<core::Id, core::Document>& documents, const Decoded& decoded,
                 core::Date today, std::size_t how_many) const;

private:
    void begin_day(const std::map<core::Id, core::Document>& documents, core::Date today) const;
    void refresh(const std::map<core::Id, core::Document>& documents, const Decoded& decoded) const;

    mutable std::optional<core::Date> made_for_;                   // nullopt: none are made
    mutable std::set<core::Id> stale_;                             // documents of any kind
    mutable std::map<core::Id, core::discovery::Overview> ready_;  // of some that are stale
    mutable core::Id prepared_to_;  // those up to this one are ready, or are no living accounts
    mutable std::vector<core::discovery::Overview> overviews_;
    mutable std::optional<core::discovery::ListQuery> query_;  // of listed_; nullopt: out of date
    mutable std::vector<std::size_t> listed_;
};

}  // namespace app
