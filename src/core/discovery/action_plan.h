// The mutual action plan: steps on both sides, from the timeline backwards.
#pragma once

#include "core/calendar.h"
#include "core/discovery/account.h"
#include "core/sheet.h"
#include "core/work_calendar.h"

#include <string>
#include <vector>

namespace core::discovery {

struct Proposal {
    std::vector<Step> steps;  // in order, with zero ids and no owner where nobody is named
    bool is_tight = false;    // some would be due before today, and stand on the first working day
    bool operator==(const Proposal&) const = default;
};

// domain.md, Discovery 9: the usual steps, each so many of the calendar's working days before the
// account's timeline. The buyer's steps are the economic buyer's or the champion's. No steps
// without a timeline, or where it is past.
Proposal propose_steps(const Account& account, const WorkCalendar& calendar, Date today);

// By date, undated ones last, else as they are.
void sort_steps(std::vector<Step>& steps);

// "2 steps are overdue: Security review (theirs, Ann Lee) since 3 Nov 2026; ..." At most three are
// named. Empty where none is.
std::string overdue_text(const std::vector<Step>& steps, Date today);

// The steps on paper, for both sides: nothing else of the account. No blocks where there are none.
Sheet action_plan_sheet(const Account& account, Date today);

}  // namespace core::discovery
