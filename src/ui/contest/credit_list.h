// What discovery has brought that the contest's ledger does not have, and what it has that was
// taken back: listed once for many frames.
#pragma once

#include "app/contest_book.h"
#include "app/state.h"
#include "core/discovery/outcome_days.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct DueCredit {
    core::Id account;
    std::string account_name;
    core::discovery::Outcome outcome;
    core::Date day;
    bool is_ahead;  // its night has not come yet
};

struct StaleCredit {
    core::Id account;
    std::string account_name;
    core::discovery::Outcome outcome;
    core::contest::Entry entry;
};

struct CreditList {
    // What it was made of.
    core::Id contest;
    std::uint64_t revision = 0;
    std::uint64_t counter = 0;  // app::State::counter: of which documents
    core::Date today;
    core::Date tonight;

    std::vector<DueCredit> due;  // the newest first
    std::vector<StaleCredit> stale;
};

// `kept`, made anew where it is of something else.
const CreditList& credits_of(CreditList& kept, const app::State& state,
                             const app::ContestBook& book, core::Date tonight);

std::string_view name_of_outcome(core::discovery::Outcome outcome);  // "QBM"

}  // namespace ui
