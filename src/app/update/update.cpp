// Hands each action to its own overload, then writes what became due.
#include "app/update.h"

#include "app/update/feed.h"
#include "app/update/turn.h"

#include <utility>

namespace app {

Effects update(State& state, const Action& action, const Moment& moment) {
    state.now_ms = moment.utc_ms;
    state.today = moment.today;
    Turn turn{state, moment};
    AnyAction::any([&]<class Kind>(const Kind*) {
        const Kind* happened = action.get_if<Kind>();
        if (happened != nullptr) apply(turn, *happened);
        return happened != nullptr;
    });
    keep_feed_watch(turn);
    write_what_is_due(turn);
    return std::move(turn.effects);
}

}  // namespace app
