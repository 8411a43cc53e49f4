// The sample accounts, all at once.
#include "app/account_overviews.h"
#include "app/update/turn.h"
#include "core/discovery/account_document.h"
#include "core/discovery/sample_account.h"
#include "core/target/defaults.h"

#include <algorithm>

namespace app {

namespace {

using core::discovery::Account;

void add_sample(Turn& turn, const Account& sample) {
    constexpr const char* name = "add sample account";
    const core::Stamp stamp = next_stamp(turn.state);
    const auto held = turn.state.documents.find(sample.id);
    if (held == turn.state.documents.end()) {
        const core::Document empty{sample.id, core::Kind::Account, {}};
        write_new(turn, account_changes(empty, sample, stamp), name);
    } else if (held->second.kind == core::Kind::Account && is_deleted(held->second)) {
        // Alive again, and as it was given first.
        core::Document part = account_changes(held->second, sample, stamp);
        merge(part, deletion(held->second, false, stamp));
        write_undoable(turn, held->second, part, name, Step::Closed);
    }
}

}  // namespace

void apply(Turn& turn, const AddSampleAccounts&) {
    const core::Id sample_plan = core::target::sample_plan({}, 0).id;
    const core::Document* plan = find_plan(turn.state, sample_plan);
    const core::Currency currency =
        plan == nullptr ? core::Currency{} : turn.state.decoded.plan(*plan).currency;
    for (const Account& sample : core::discovery::sample_accounts(
             turn.moment.today, std::max<std::int64_t>(turn.moment.utc_ms, 0),
             plan == nullptr ? core::Id{} : sample_plan, currency))
        add_sample(turn, sample);
    select_account(turn, {});
    go_to(turn, Place::Discovery);
}

void apply(Turn& turn, const RemoveSampleAccounts&) {
    std::vector<core::Id> samples;
    for (const core::discovery::Overview& account : account_overviews(turn.state))
        if (account.is_sample) samples.push_back(account.id);
    for (const core::Id& id : samples) {
        const core::Document& document = turn.state.documents.at(id);
        write_undoable(turn, document, deletion(document, true, next_stamp(turn.state)),
                       "remove sample account", Step::Closed);
        if (turn.state.selected_account == id) select_account(turn, {});
    }
}

}  // namespace app
