// The stage of a deal from its meetings and outcomes.
#include "core/discovery/ladder.h"

namespace core::discovery {

DealStage stage_of(const Account& account) {
    const Outcomes& outcomes = account.outcomes;
    if (outcomes.lost && (!outcomes.won || *outcomes.won <= *outcomes.lost)) return DealStage::Lost;
    if (outcomes.won) return DealStage::Won;
    if (outcomes.pov) return DealStage::Pov;
    if (outcomes.winnable) return DealStage::Winnable;
    const MeetingCounts counts = count_meetings(account);
    if (counts.accepted > 0) return DealStage::Accepted;
    if (counts.held > 0) return DealStage::Held;
    return counts.booked > 0 ? DealStage::Booked : DealStage::New;
}

std::string_view name_of(DealStage stage) {
    switch (stage) {
        case DealStage::New: return "New";
        case DealStage::Booked: return "Booked";
        case DealStage::Held: return "Held";
        case DealStage::Accepted: return "Accepted";
        case DealStage::Winnable: return "Winnable";
        case DealStage::Pov: return "POV";
        case DealStage::Won: return "Won";
        case DealStage::Lost: return "Lost";
    }
    return {};
}

MeetingCounts count_meetings(const Account& account) {
    MeetingCounts counts;
    for (const Meeting& meeting : account.meetings) {
        ++counts.booked;
        counts.held += is_held(meeting) ? 1 : 0;
        counts.accepted += meeting.state == MeetingState::Accepted ? 1 : 0;
    }
    return counts;
}

}  // namespace core::discovery
