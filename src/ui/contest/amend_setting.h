// The settings that an amendment may change, and how a new value of each is given.
#pragma once

#include "core/calendar.h"
#include "core/contest/contest.h"
#include "core/number.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class AmendSetting {
    LastDay,
    Mode,
    RankStyle,
    TieRule,
    MetricName,
    Points,
    MostADay,
    TeamTarget,
    MemberTarget,
    PrizePolicy,
    PassesDown,
    PrizeName,
    PrizeAmount,
    PrizePlace,
    PrizeMinimum
};

std::string_view name_of(AmendSetting setting);

// Those that the contest has something for.
std::vector<AmendSetting> amend_settings(const core::contest::Contest& contest);

// Whose it may be, where it is one of several: metrics, teams or prizes. Members are not listed:
// there may be thousands, so they are found by name.
struct AmendSubject {
    core::Id id;
    std::string name;
};
std::vector<AmendSubject> amend_subjects(const core::contest::Contest& contest,
                                         AmendSetting setting);

// The values to choose from; empty: it is typed.
std::vector<std::string> amend_options(AmendSetting setting);

// Which of them holds now; what it is now as text, where it is typed.
int present_option(const core::contest::Contest& rules, AmendSetting setting);
std::string present_text(const core::contest::Contest& rules, AmendSetting setting,
                         const core::Id& which, const core::NumberStyle& style);

// Of the contest what a typed setting reads and writes, and none of the other members: copied in
// each frame that checks a field.
core::contest::Contest part_for(const core::contest::Contest& rules, const core::Id& which);

void set_option(core::contest::Contest& rules, AmendSetting setting, int option);
// Returns what is wrong with the text; empty: it was set.
std::string set_text(core::contest::Contest& rules, AmendSetting setting, const core::Id& which,
                     const std::string& text, const core::NumberStyle& style,
                     core::DateOrder order);

}  // namespace ui
