// What the list of accounts and the heat map show of one account.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"
#include "core/discovery/ladder.h"
#include "core/discovery/lens.h"
#include "core/discovery/outcome_days.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace core::discovery {

// An account without its facts, so that thousands can be listed in each frame.
struct Overview {
    Id id;
    std::string name;
    std::string search_name;      // the name as a search compares it (fold_case.h)
    std::int64_t created_ms = 0;  // Unix time
    bool is_sample = false;
    Id plan;
    DealStage stage = DealStage::New;
    OutcomeDays outcomes;
    std::array<Level, all_slots.size()> levels{};  // of each of all_slots
    std::int64_t contacts = 0;
    bool is_qbm = false;     // the verdict is met
    std::int64_t flags = 0;  // as of the day it was made for
    std::optional<Date> timeline;
    // The last dated fact, act or meeting held up to that day.
    std::optional<Date> last_activity;
    bool operator==(const Overview&) const = default;
};

Overview overview_of(const Account& account, Date today);

// The level at which the lens's slot is known: the highest of those that it shows.
Level level_in(const Overview& overview, const LensSlot& slot);

// The points and the most of score_of(account, lens).
struct Points {
    std::int64_t points = 0;
    std::int64_t most = 0;
    bool operator==(const Points&) const = default;
};
Points points_in(const Overview& overview, Lens lens);

}  // namespace core::discovery
