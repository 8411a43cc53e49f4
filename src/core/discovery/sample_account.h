// Accounts to look at before there are own ones.
#pragma once

#include "core/currency.h"
#include "core/discovery/account.h"

#include <cstdint>
#include <vector>

namespace core::discovery {

// Three deals of invented companies, as of `today`: one that is hardly known; one with a QBM, a
// proof under way and a flag; one that is won. All are marked as samples and belong to `plan`.
// Their ids never change: two tabs that both add them add the same documents.
std::vector<Account> sample_accounts(Date today, std::int64_t created_ms, const Id& plan,
                                     Currency currency);

}  // namespace core::discovery
