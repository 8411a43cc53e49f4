// One entry for each account and outcome.
#include "core/contest/discovery_credit.h"

#include "core/contest/digest.h"
#include "core/contest/taking_back.h"

namespace core::contest {

Id credit_id(const Id& contest, const Id& account, discovery::Outcome outcome) {
    return digest_of(format_id(contest) + "/credit/" + format_id(account) + "/" +
                     std::to_string(static_cast<int>(outcome)));
}

std::optional<Entry> credit_due(const Contest& contest, const Ledger& ledger,
                                const discovery::Overview& account, discovery::Outcome outcome,
                                const Id& member, const Id& metric, std::int64_t now_ms,
                                std::string entered_by) {
    const std::optional<Date>& day = account.outcomes[outcome];
    const Id id = credit_id(contest.id, account.id, outcome);
    if (!day || ledger.find(id) != nullptr) return std::nullopt;
    Entry entry;
    entry.id = id;
    entry.member = member;
    entry.metric = metric;
    entry.quantity_milli = milli;
    entry.date = *day;
    entry.entered_at_ms = now_ms;
    entry.entered_by = std::move(entered_by);
    entry.note = account.name;
    return entry;
}

const Entry* stale_credit(const Contest& contest, const Ledger& ledger,
                          const discovery::Overview& account, discovery::Outcome outcome) {
    if (account.outcomes[outcome]) return nullptr;
    return standing_as(ledger, credit_id(contest.id, account.id, outcome));
}

}  // namespace core::contest
