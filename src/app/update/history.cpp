// Undo and redo: changes by the user are remembered, taken back and done again.
#include "app/update/turn.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

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

// Where the plan went, the one beside it. `neighbour`, `shown`: as they were before.
void show_plan(Turn& turn, core::Id plan, core::Id neighbour,
               const std::optional<core::target::Plan>& shown) {
    if (find_plan(turn.state, plan) != nullptr) {
        select_plan(turn, plan);
    } else if (shown && shown->id == plan) {
        select_plan(turn, neighbour);
    }
    go_to(turn, Place::Targets);
}

void show_account(Turn& turn, core::Id account) {
    const bool is_there = find_account(turn.state, account) != nullptr;
    if (is_there || turn.state.selected_account == account)
        select_account(turn, is_there ? account : core::Id{});
    go_to(turn, Place::Discovery);
}

// Of several things at once the list of them is shown.
void show_list(Turn& turn) {
    select_account(turn, {});
    go_to(turn, Place::Discovery);
}

// Shows what the step changed, so that nothing changes out of sight. `ours`: the values that it
// left, of each part.
void take_step(Turn& turn, std::vector<core::Document> parts, const std::vector<Values>& ours) {
    if (parts.empty()) return;
    withdraw_offers_of_undo(turn.state);
    for (std::size_t i = 0; i < parts.size(); ++i)
        leave_foreign_changes(turn.state, parts[i], ours[i]);
    const bool is_all_foreign =
        std::ranges::all_of(parts, [](const auto& part) { return part.fields.empty(); });
    if (is_all_foreign)
        tell(turn, Tone::Caution,
             "That step was left as it is: another tab has changed the same number since.");
    const core::Document& first = parts.front();
    const core::Id neighbour = neighbour_of(turn.state, first.id);
    const std::optional<core::target::Plan> shown = shown_plan(turn.state);
    for (const core::Document& part : parts) write_part(turn, part);
    if (parts.size() > 1) return show_list(turn);
    switch (first.kind) {
        case core::Kind::Plan: return show_plan(turn, first.id, neighbour, shown);
        case core::Kind::Account: return show_account(turn, first.id);
        case core::Kind::QuestionBank: return go_to(turn, Place::Discovery);
        case core::Kind::Settings:
        case core::Kind::Contest: return;
    }
}

// Of each part of the step that is next; empty where there is none.
std::vector<Values> values_of(const std::vector<UndoStep>& steps, Values UndoPart::* side) {
    std::vector<Values> values;
    if (steps.empty()) return values;
    for (const UndoPart& part : steps.back().parts) values.push_back(part.*side);
    return values;
}

// A browser is likelier to say yes once there is something to keep.
void ask_for_persistence(Turn& turn) {
    State& state = turn.state;
    if (state.persistence_granted || state.persistence_asked || state.storage != Storage::Works)
        return;
    state.persistence_asked = true;
    turn.effects.push_back(AskForPersistence{});
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
    ask_for_persistence(turn);
}

void Together::change(const core::Document& former, core::Document part) {
    if (part.fields.empty()) return;
    changes.push_back(undo_part(former, part));
    parts.push_back(std::move(part));
}

void Together::make(core::Document made, core::Stamp stamp) {
    // Taken back, it is deleted and keeps its fields.
    const core::Document alive = deletion(made, false, stamp);
    changes.push_back(undo_part(deletion(made, true, stamp), alive));
    core::merge(made, alive);
    parts.push_back(std::move(made));
}

void write_together(Turn& turn, Together together, std::string name) {
    if (together.parts.empty()) return;
    withdraw_offers_of_undo(turn.state);
    remember(turn.state.history, std::move(name), std::move(together.changes));
    for (const core::Document& part : together.parts) write_part(turn, part);
    ask_for_persistence(turn);
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
    const std::vector<Values> ours = values_of(history.done, &UndoPart::after);
    take_step(turn, undo(history, next_stamp(turn.state)), ours);
}

void apply(Turn& turn, const Redo&) {
    UndoHistory& history = turn.state.history;
    const std::vector<Values> ours = values_of(history.undone, &UndoPart::before);
    take_step(turn, redo(history, next_stamp(turn.state)), ours);
}

}  // namespace app
