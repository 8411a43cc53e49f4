// What a tab shows, as far as the browser's Back and Forward lead there: the place, what is open in
// it, and its page.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>

namespace app {

// What does not belong to the place, or to what is open in it, is as in a new one.
struct Whereabouts {
    Place place = Place::Targets;
    TargetPage target_page = TargetPage::Plan;
    DiscoveryPage discovery_page = DiscoveryPage::Accounts;
    core::Id account;  // zero: the list
    AccountPage account_page = AccountPage::Overview;
    core::Id contest;  // zero: the list
    ContestPage contest_page = ContestPage::Board;
    bool operator==(const Whereabouts&) const = default;
};

Whereabouts whereabouts_of(const State& state);

// For the browser's history, which keeps it: "targets/week", "discovery/<id of the account>/facts".
std::string text_of(const Whereabouts& whereabouts);
// Of any text: what it does not say, or says in a way that is not known, is as in a new one.
Whereabouts whereabouts_from(std::string_view text);

}  // namespace app
