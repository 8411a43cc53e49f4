// The sample accounts, all at once.
#include "app/account_overviews.h"
#include "app/update/turn.h"
#include "core/discovery/account_document.h"
#include "core/discovery/sample_account.h"
#include "core/target/defaults.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::discovery::Account;

void add_sample(Together& together, const State& state, const Account& sample, core::Stamp stamp) {
    const auto held = state.documents.find(sample.id);
    if (held == state.documents.end()) {
        const core::Document empty{sample.id, core::Kind::Account, {}};
        together.make(account_changes(empty, sample, stamp), stamp);
    } else if (held->second.kind == core::Kind::Account && is_deleted(held->second)) {
        // Alive again, and as it was given first.
        core::Document part = account_changes(held->second, sample, stamp);
        merge(part, deletion(held->second, false, stamp));
        together.change(held->second, std::move(part));
    }
}

}  // namespace

void apply(Turn& turn, const AddSampleAccounts&) {
    const core::Id sample_plan = core::target::sample_plan({}, 0).id;
    const core::Document* plan = find_plan(turn.state, sample_plan);
    const core::Currency currency =
        plan == nullptr ? core::Currency{} : turn.state.decoded.plan(*plan).currency;
    Together together;
    const core::Stamp stamp = next_stamp(turn.state);
    for (const Account& sample : core::discovery::sample_accounts(
             turn.moment.today, std::max<std::int64_t>(turn.moment.utc_ms, 0),
             plan == nullptr ? core::Id{} : sample_plan, currency))
        add_sample(together, turn.state, sample, stamp);
    write_together(turn, std::move(together), "add sample accounts");
    select_account(turn, {});
    go_to(turn, Place::Discovery);
}

void apply(Turn& turn, const RemoveSampleAccounts&) {
    Together together;
    const core::Stamp stamp = next_stamp(turn.state);
    bool is_shown = false;
    for (const core::discovery::Overview& account : account_overviews(turn.state)) {
        if (!account.is_sample) continue;
        const core::Document& document = turn.state.documents.at(account.id);
        together.change(document, deletion(document, true, stamp));
        is_shown = is_shown || turn.state.selected_account == account.id;
    }
    write_together(turn, std::move(together), "remove sample accounts");
    if (is_shown) select_account(turn, {});
}

}  // namespace app
