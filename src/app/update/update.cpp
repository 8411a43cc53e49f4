// Hands each action to its own overload, then writes what became due.
#include "app/update.h"

#include "app/update/turn.h"

#include <utility>
#include <variant>

namespace app {

Effects update(State& state, const Action& action, const Moment& moment) {
    state.now_ms = moment.utc_ms;
    state.today = moment.today;
    Turn turn{state, moment};
    std::visit([&](const auto& happened) { apply(turn, happened); }, action);
    write_what_is_due(turn);
    return std::move(turn.effects);
}

}  // namespace app
