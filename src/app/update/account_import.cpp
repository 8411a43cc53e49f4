// Accounts and contacts that a table names: all of them in one step, which takes the whole import
// back.
#include "app/update/amounts.h"
#include "app/update/turn.h"
#include "core/discovery/account_document.h"
#include "core/discovery/merge_accounts.h"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::discovery::Account;
using core::discovery::AccountMerge;

// "Imported 12 accounts and 30 contacts."
std::string news_of(const Turn& turn, const AccountMerge& merge) {
    std::string what;
    if (merge.new_accounts > 0) what = counted(turn, merge.new_accounts, "account");
    if (merge.new_contacts > 0)
        what += (what.empty() ? "" : " and ") + counted(turn, merge.new_contacts, "contact");
    if (!what.empty()) return "Imported " + what + ".";
    return "Filled in " + counted(turn, merge.accounts.size(), "account") + ".";
}

// The ids of what is new: one after the other from the action's own.
struct FreshIds {
    core::Id fresh;
    std::uint32_t number = 0;
    core::Id next() { return derived_id(fresh, ++number); }
};

}  // namespace

void apply(Turn& turn, const ImportAccounts& action) {
    State& state = turn.state;
    if (!turn.moment.fresh) return;
    std::vector<core::discovery::AccountRow> rows = action.rows;
    for (core::discovery::AccountRow& row : rows) row.timeline = in_calendar(row.timeline);
    AccountMerge merge = core::discovery::merge_accounts(living_accounts(state), rows);
    if (merge.accounts.empty()) {
        tell(turn, Tone::News, "Everything in that table is here already. Nothing was changed.");
        return;
    }

    const core::Document* plan = find_plan(state, action.plan);
    const core::Stamp stamp = next_stamp(state);
    FreshIds ids{turn.moment.fresh};
    Together together;
    for (Account& account : merge.accounts) {
        for (core::discovery::Contact& contact : account.contacts)
            if (!contact.id) contact.id = ids.next();
        if (account.id) {
            const core::Document& former = state.documents.at(account.id);
            together.change(former, account_changes(former, account, stamp));
            continue;
        }
        account.id = ids.next();
        account.created_ms = std::max<std::int64_t>(turn.moment.utc_ms, 0);
        if (plan != nullptr) {
            account.plan = plan->id;
            account.figures.currency = state.decoded.plan(*plan).currency;
        }
        const core::Document empty{account.id, core::Kind::Account, {}};
        together.make(account_changes(empty, account, stamp), stamp);
    }
    write_together(turn, std::move(together), "import accounts");
    select_account(turn, {});
    go_to(turn, Place::Discovery);
    tell(turn, Tone::News, news_of(turn, merge), Offer::UndoImport);
}

}  // namespace app
