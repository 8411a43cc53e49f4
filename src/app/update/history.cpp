// Undo and redo: changes by the user are remembered, taken back and done again.
#include "app/update/turn.h"

#include <map>
#include <string>
#include <utility>

namespace app {

namespace {

using Values = std::map<std::string, core::Value, std::less<>>;

// What another tab has written over a step's values since is that tab's work, and stays.
void leave_foreign_changes(const State& state, core::Document& part, const Values& ours) {
    const auto document = state.documents.find(part.id);
    if (document == state.documents.end()) return;
    const core::Fields& fields = document->second.fields;
    std::erase_if(part.fields, [&](const auto& entry) {
        const auto now = fields.find(entry.first);
        const auto then = ours.find(entry.first);
        return then != ours.end() && now != fields.end() && now->second.value != then->second;
    });
}

// Shows what the step changed, so that nothing changes out of sight.
void take_step(Turn& turn, std::optional<core::Document> part, const Values& ours) {
    if (!part) return;
    withdraw_offers_of_undo(turn.state);
    leave_foreign_changes(turn.state, *part, ours);
    if (part->fields.empty()) {
        tell(turn, Tone::Caution,
             "That step was left as it is: another tab has changed the same number since.");
    }
    const core::Id neighbour = neighbour_of(turn.state, part->id);
    const std::optional<core::target::Plan> shown = shown_plan(turn.state);
    write_part(turn, *part);
    if (part->kind == core::Kind::Account) {
        const bool is_there = find_account(turn.state, part->id) != nullptr;
        if (is_there || turn.state.selected_account == part->id)
            select_account(turn, is_there ? part->id : core::Id{});
        go_to(turn, Place::Discovery);
    }
    if (part->kind == core::Kind::QuestionBank) go_to(turn, Place::Discovery);
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

void write_new(Turn& turn, const core::Document& made, std::string name) {
    const core::Stamp stamp = next_stamp(turn.state);
    write_part(turn, made);
    write_undoable(turn, deletion(made, true, stamp), deletion(made, false, stamp), std::move(name),
                   Step::Closed);
}

void apply(Turn& turn, const AbandonEditing&) {
    UndoHistory& history = turn.state.history;
    if (history.done.empty() || !history.done.back().open) return;
    apply(turn, Undo{});
    history.undone.pop_back();
}

void apply(Turn& turn, const FinishEditing&) { close_step(turn.state.history); }

void apply(Turn& turn, const Undo&) {
    UndoHistory& history = turn.state.history;
    const Values ours = history.done.empty() ? Values{} : history.done.back().after;
    take_step(turn, undo(history, next_stamp(turn.state)), ours);
}

void apply(Turn& turn, const Redo&) {
    UndoHistory& history = turn.state.history;
    const Values ours = history.undone.empty() ? Values{} : history.undone.back().before;
    take_step(turn, redo(history, next_stamp(turn.state)), ours);
}

}  // namespace app
