// What is remembered is of one contest.
#include "ui/contest/contest_scratch.h"

namespace ui {

void turn_to(ContestScores& scores, core::Id contest) {
    if (scores.contest == contest) return;
    const std::uint32_t arrived = scores.import.arrived;
    scores = {};
    scores.contest = contest;
    scores.import.arrived = arrived;
}

}  // namespace ui
