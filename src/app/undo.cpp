// Undo steps: recorded, joined while typing goes on, taken back and done again.
#include "app/undo.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

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

core::Document part_of(const UndoPart& undone, const Values& values, core::Stamp stamp) {
    core::Document part{undone.document, undone.kind, {}};
    for (const auto& [key, value] : values) part.fields[key] = {stamp, value};
    return part;
}

void push(UndoHistory& history, UndoStep step) {
    history.done.push_back(std::move(step));
    if (history.done.size() > max_undo_steps) history.done.erase(history.done.begin());
}

// The last step of `from` goes to `to`; its parts with their values of that side.
std::vector<core::Document> take(std::vector<UndoStep>& from, std::vector<UndoStep>& to,
                                 Values UndoPart::* side, core::Stamp stamp) {
    std::vector<core::Document> parts;
    if (from.empty()) return parts;
    for (const UndoPart& part : from.back().parts)
        parts.push_back(part_of(part, part.*side, stamp));
    to.push_back(std::move(from.back()));
    from.pop_back();
    return parts;
}

}  // namespace

UndoPart undo_part(const core::Document& former, const core::Document& part) {
    UndoPart change{part.id, part.kind, {}, {}};
    for (const auto& [key, field] : part.fields) {
        change.before[key] = value_in(former, key);
        change.after[key] = field.value;
    }
    return change;
}

void remember(UndoHistory& history, std::string name, const core::Document& former,
              const core::Document& part) {
    if (part.fields.empty()) return;
    history.undone.clear();

    if (!history.done.empty() && history.done.back().open) {
        const UndoStep& step = history.done.back();
        UndoPart& last = history.done.back().parts.front();
        if (last.document == part.id && step.name == name &&
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

    UndoPart change = undo_part(former, part);
    if (change.before == change.after) return;
    push(history, {std::move(name), {std::move(change)}, true});
}

void remember(UndoHistory& history, std::string name, std::vector<UndoPart> parts) {
    std::erase_if(parts, [](const UndoPart& part) { return part.before == part.after; });
    if (parts.empty()) return;
    history.undone.clear();
    close_step(history);
    push(history, {std::move(name), std::move(parts), false});
}

void close_step(UndoHistory& history) {
    if (!history.done.empty()) history.done.back().open = false;
}

std::optional<core::Document> before_typing(const UndoHistory& history, std::string_view name,
                                            const core::Document& now) {
    if (history.done.empty() || !history.done.back().open) return std::nullopt;
    const UndoStep& step = history.done.back();
    const UndoPart& part = step.parts.front();
    if (step.name != name || part.document != now.id || !holds(now, part.after))
        return std::nullopt;
    core::Document before = now;
    for (const auto& [key, value] : part.before) before.fields[key].value = value;
    return before;
}

std::vector<core::Document> undo(UndoHistory& history, core::Stamp stamp) {
    close_step(history);
    return take(history.done, history.undone, &UndoPart::before, stamp);
}

std::vector<core::Document> redo(UndoHistory& history, core::Stamp stamp) {
    return take(history.undone, history.done, &UndoPart::after, stamp);
}

}  // namespace app
