// Undo steps: recorded, joined while typing goes on, taken back and done again.
#include "app/undo.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using Values = std::map<std::string, core::Value, std::less<>>;

// Whether one of the two has all keys of the other: the first keystroke may change more than those
// that follow, as when a goal becomes another kind of goal.
bool have_same_keys(const Values& values, const core::Fields& fields) {
    const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
    return std::includes(values.begin(), values.end(), fields.begin(), fields.end(), by_key) ||
           std::includes(fields.begin(), fields.end(), values.begin(), values.end(), by_key);
}

core::Value value_in(const core::Document& document, const std::string& key) {
    const auto held = document.fields.find(key);
    return held == document.fields.end() ? core::Value{} : held->second.value;
}

// Whether nobody else has written these fields since.
bool holds(const core::Document& document, const Values& values) {
    return std::ranges::all_of(
        values, [&](const auto& entry) { return value_in(document, entry.first) == entry.second; });
}

core::Document part_of(const UndoStep& step, const Values& values, core::Stamp stamp) {
    core::Document part{step.document, step.kind, {}};
    for (const auto& [key, value] : values) part.fields[key] = {stamp, value};
    return part;
}

}  // namespace

void remember(UndoHistory& history, std::string name, const core::Document& former,
              const core::Document& part) {
    if (part.fields.empty()) return;
    history.undone.clear();

    if (!history.done.empty()) {
        UndoStep& last = history.done.back();
        if (last.open && last.document == part.id && last.name == name &&
            have_same_keys(last.after, part.fields) && holds(former, last.after)) {
            for (const auto& [key, field] : part.fields) {
                last.before.try_emplace(key, value_in(former, key));
                last.after[key] = field.value;
            }
            if (last.before == last.after) history.done.pop_back();
            return;
        }
    }
    close_step(history);

    UndoStep step{std::move(name), part.id, part.kind, {}, {}, true};
    for (const auto& [key, field] : part.fields) {
        step.before[key] = value_in(former, key);
        step.after[key] = field.value;
    }
    if (step.before == step.after) return;
    history.done.push_back(std::move(step));
    if (history.done.size() > max_undo_steps) history.done.erase(history.done.begin());
}

void close_step(UndoHistory& history) {
    if (!history.done.empty()) history.done.back().open = false;
}

std::optional<core::Document> undo(UndoHistory& history, core::Stamp stamp) {
    if (history.done.empty()) return std::nullopt;
    close_step(history);
    UndoStep step = std::move(history.done.back());
    history.done.pop_back();
    core::Document part = part_of(step, step.before, stamp);
    history.undone.push_back(std::move(step));
    return part;
}

std::optional<core::Document> redo(UndoHistory& history, core::Stamp stamp) {
    if (history.undone.empty()) return std::nullopt;
    UndoStep step = std::move(history.undone.back());
    history.undone.pop_back();
    core::Document part = part_of(step, step.after, stamp);
    history.done.push_back(std::move(step));
    return part;
}

}  // namespace app
