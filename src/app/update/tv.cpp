// The board on a large screen: it fills the screen and turns its pages.
#include "app/update/turn.h"

namespace app {

namespace {

constexpr std::int64_t page_stays_ms = 15'000;

void set_turn(Turn& turn) {
    turn.state.tv->turn_ms = turn.state.now_ms + page_stays_ms;
    turn.effects.push_back(WakeAt{turn.state.tv->turn_ms});
}

}  // namespace

void turn_tv(Turn& turn) {
    if (!turn.state.tv || turn.state.now_ms < turn.state.tv->turn_ms) return;
    ++turn.state.tv->page;
    set_turn(turn);
}

void apply(Turn& turn, const StartTv& action) {
    if (find_contest(turn.state, action.contest) == nullptr) return;
    turn.state.tv = Tv{action.contest};
    // Answers to what the leader has done are none of the room's business.
    std::erase_if(turn.state.notices,
                  [](const Notice& notice) { return notice.tone == Tone::News; });
    turn.effects.push_back(FillScreen{true});
    set_turn(turn);
}

void apply(Turn& turn, const StopTv&) {
    if (!turn.state.tv) return;
    turn.state.tv.reset();
    turn.effects.push_back(FillScreen{false});
}

void apply(Turn& turn, const TurnTv& action) {
    if (!turn.state.tv) return;
    turn.state.tv->page += action.pages;
    set_turn(turn);
}

void apply(Turn& turn, const ScreenLeft&) { turn.state.tv.reset(); }

}  // namespace app
