// The verdicts and the stated days of an account, by what they count for.
#include "core/discovery/outcome_days.h"

#include "core/discovery/ladder.h"
#include "core/discovery/verdict.h"

namespace core::discovery {
namespace {

std::optional<Date> first_accepted(const Account& account) {
    std::optional<Date> first;
    for (const Meeting& meeting : account.meetings)
        if (meeting.state == MeetingState::Accepted && meeting.date &&
            (!first || *meeting.date < *first))
            first = meeting.date;
    return first;
}

}  // namespace

OutcomeDays outcome_days_of(const Account& account) {
    OutcomeDays days;
    if (qbm_verdict(account).is_met()) days[Outcome::Qbm] = first_accepted(account);
    if (winnable_verdict(account).is_met()) days[Outcome::Winnable] = account.outcomes.winnable;
    days[Outcome::Pov] = account.outcomes.pov;
    const DealStage stage = stage_of(account);
    if (stage == DealStage::Won) days[Outcome::Won] = account.outcomes.won;
    if (stage == DealStage::Lost) days.lost = account.outcomes.lost;
    return days;
}

}  // namespace core::discovery
