// What should make us look twice at a deal, each with its sentence.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"

#include <string>
#include <vector>

namespace core::discovery {

enum class FlagKind {
    TimelineBeforeBudget,
    OneContactDecides,  // the champion is the economic buyer, and there is nobody else
    GoalDatePast,
    ChampionSilent,
    UrgentForNothing  // an urgent timeline, and no consequence of missing it is known
};

struct Flag {
    FlagKind kind = FlagKind::TimelineBeforeBudget;
    std::string sentence;  // what is wrong, and what clears it
    bool operator==(const Flag&) const = default;
};

inline constexpr int silent_days = 21;  // without a sign of any champion
inline constexpr int urgent_days = 90;  // to the timeline, today included

// domain.md, Discovery 6, in the order of FlagKind; computed, so that mending the fact clears the
// flag. A deal that is won or lost has none. A sign of a champion is a dated act, a dated fact from
// them or a meeting held with them, not after today; without any, the account's creation counts (in
// UTC).
std::vector<Flag> flags_of(const Account& account, Date today);

}  // namespace core::discovery
