// A contest to look at before there is an own one.
#pragma once

#include "core/contest/ledger.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core::contest {

struct SampleContest {
    Contest contest;
    std::vector<Entry> entries;
};

// Four teams of five of an invented company, as of `today`: it is kicked off, was begun six days
// ago, and has entries for each night before today, one of them reversed. Marked as a sample. Its
// ids never change: two tabs that both add it add the same documents.
SampleContest sample_of(Date today, std::int64_t created_ms, std::string zone, Currency currency);

}  // namespace core::contest
