// The bridge from discovery to a contest: what a deal comes to scores once.
#pragma once

#include "core/contest/ledger.h"
#include "core/discovery/overview.h"

#include <cstdint>
#include <optional>
#include <string>

namespace core::contest {

// The id of the entry for one outcome of one account: the same on every device, so that however
// often and wherever it is entered, it scores once.
Id credit_id(const Id& contest, const Id& account, discovery::Outcome outcome);

// The entry that is due: the account has the outcome and the ledger has no entry for it, reversed
// ones included. Its date is the day of the outcome. nullopt: none is due. Whether the contest
// takes it, refusal() says.
std::optional<Entry> credit_due(const Contest& contest, const Ledger& ledger,
                                const discovery::Overview& account, discovery::Outcome outcome,
                                const Id& member, const Id& metric, std::int64_t now_ms,
                                std::string entered_by);

// The entry that stands for an outcome that the account does not have any more, to be reversed,
// also where undo has entered it again; nullptr: there is none.
const Entry* stale_credit(const Contest& contest, const Ledger& ledger,
                          const discovery::Overview& account, discovery::Outcome outcome);

}  // namespace core::contest
