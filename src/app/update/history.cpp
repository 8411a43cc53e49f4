// Undo and redo: changes by the user are remembered, taken back and done again.
#include "app/update/turn.h"

#include <utility>

namespace app {

namespace {

// Shows what the step changed, so that nothing changes out of sight.
void take_step(Turn& turn, const std::optional<core::Document>& part) {
    if (!part) return;
    withdraw_offers_of_undo(turn.state);
    const core::Id neighbour = neighbour_of(turn.state, part->id);
    const std::optional<core::target::Plan> shown = shown_plan(turn.state);
    write_part(turn, *part);
    if (part->kind != core::Kind::Plan) return;
    if (find_plan(turn.state, part->id) != nullptr) {
        select_plan(turn, part->id);
    } else if (shown && shown->id == part->id) {
        select_plan(turn, neighbour);
    }
    go_to(turn, Place::Targets);
}

}  // namespace

void write_undoable(Turn& turn, const core::Document& former, const core::Document& part,
                    std::string name, Step step) {
    if (part.fields.empty()) return;
    State& state = turn.state;
    withdraw_offers_of_undo(state);
    remember(state.history, std::move(name), former, part);
    if (step == Step::Closed) close_step(state.history);
    write_part(turn, part);
    // A browser is likelier to say yes once there is something to keep.
    if (!state.persistence_granted && !state.persistence_asked && state.storage == Storage::Works) {
        state.persistence_asked = true;
        turn.effects.push_back(AskForPersistence{});
    }
}

void apply(Turn& turn, const FinishEditing&) { close_step(turn.state.history); }

void apply(Turn& turn, const Undo&) {
    take_step(turn, undo(turn.state.history, next_stamp(turn.state)));
}

void apply(Turn& turn, const Redo&) {
    take_step(turn, redo(turn.state.history, next_stamp(turn.state)));
}

}  // namespace app
