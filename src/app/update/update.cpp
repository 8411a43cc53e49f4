// Hands each action to its own overload, then writes what became due.
#include "app/update.h"

#include "app/update/feed.h"
#include "app/update/turn.h"

#include <utility>

namespace app {

namespace {

// By the place of an action's kind. A table, so that each overload stays a function of its own:
// browsers compile a function when it is first called, and one that held all of them was a tenth of
// the time to the first frame.
constexpr auto overloads = AnyAction::each([]<class Kind>(const Kind*) {
    return +[](Turn& turn, const Action& action) { apply(turn, *action.get_if<Kind>()); };
});

// What the reader did not go to needs no way back.
bool is_no_step(const Action& action) {
    return action.get_if<WentBack>() != nullptr || action.get_if<StorageAnswered>() != nullptr;
}

}  // namespace

Effects update(State& state, const Action& action, const Moment& moment) {
    state.now_ms = moment.utc_ms;
    const bool is_another_day = std::exchange(state.today, moment.today) != moment.today;
    const Whereabouts before = whereabouts_of(state);
    const bool had_guest{state.links.guest.contest};
    Turn turn{state, moment};
    if (is_another_day) keep_nights(turn);  // the action may come before the alarm
    overloads[action.place()](turn, action);
    if (const Whereabouts now = whereabouts_of(state); now != before && !is_no_step(action))
        turn.effects.push_back(RememberWay{text_of(before), text_of(now)});
    if (had_guest && !state.links.guest.contest) turn.effects.push_back(HoldLink{false});
    keep_feed_watch(turn);
    write_what_is_due(turn);
    return std::move(turn.effects);
}

}  // namespace app
