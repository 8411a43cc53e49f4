// Undo steps: recorded, joined while typing goes on, taken back and done again.
#include "app/undo.h"

#include "core/item_key.h"

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

// Of a text: more was written after the end of a sentence or of a line.
bool begins_sentence(const core::Value& before, const core::Value& now) {
    const auto* former = std::get_if<std::string>(&before);
    const auto* latter = std::get_if<std::string>(&now);
    if (former == nullptr || latter == nullptr || latter->size() <= former->size()) return false;
    const std::size_t end = former->find_last_not_of(" \n");
    if (end == std::string::npos || end + 1 == former->size()) return false;
    return (*former)[end] == '.' || (*former)[end] == '!' || (*former)[end] == '?' ||
           former->back() == '\n';
}

bool begins_sentence(const Values& before, const core::Fields& now) {
    return std::ranges::any_of(now, [&](const auto& field) {
        const auto former = before.find(field.first);
        return former != before.end() && begins_sentence(former->second, field.second.value);
    });
}

bool is_empty(const core::Value& value) { return std::holds_alternative<std::monostate>(value); }

bool has_item(const core::Document& document, const std::string& item) {
    for (auto it = document.fields.lower_bound(item); it != document.fields.end(); ++it) {
        if (!it->first.starts_with(item)) break;
        if (!is_empty(it->second.value)) return true;
    }
    return false;
}

using ItemsById = std::map<std::string, std::string, std::less<>>;

// The items that the part would take away whole: how their keys begin, by their ids. Not what is
// removed already.
ItemsById items_to_lose(const core::Document& now, const UndoPart& step,
                        const core::Document& part) {
    ItemsById items;
    for (const auto& [key, field] : part.fields) {
        const auto [item, id] = core::item_key(key);
        if (!is_empty(field.value) || !step.made.contains(std::string(item))) continue;
        const std::int64_t* gone = core::find_integer(now, std::string(item) + "gone");
        if (gone == nullptr || *gone == 0) items.emplace(id, item);
    }
    return items;
}

bool is_as_left(const std::string& key, const core::Value& value, const Values& left) {
    const auto then = left.find(key);
    return then != left.end() && then->second == value;
}

// Calls `take(id)` for each id in the text.
template <class Take>
void each_id(std::string_view text, Take take) {
    constexpr std::size_t digits = 32;
    std::size_t run = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        run = ('0' <= c && c <= '9') || ('a' <= c && c <= 'f') ? run + 1 : 0;
        if (run >= digits) take(text.substr(i + 1 - digits, digits));
    }
}

// Which of those stay: where somebody else has written in them, or names them, or something that
// stays does.
std::set<std::string, std::less<>> items_to_keep(const core::Document& now, ItemsById lost,
                                                 const Values& left, std::uint64_t author) {
    std::set<std::string, std::less<>> kept;
    for (bool is_more = !lost.empty(); is_more;) {
        is_more = false;
        const auto keep = [&](std::string_view id) {
            const auto item = lost.find(id);
            if (item == lost.end()) return;
            kept.insert(item->second);
            lost.erase(item);
            is_more = true;
        };
        for (const auto& [key, field] : now.fields) {
            if (is_empty(field.value)) continue;
            const auto [item, id] = core::item_key(key);
            const bool is_left = is_as_left(key, field.value, left);
            if (!is_left && !item.empty()) keep(id);
            if (kept.contains(item) || (!is_left && field.stamp.author != author)) {
                each_id(key, keep);
                if (const auto* text = std::get_if<std::string>(&field.value)) each_id(*text, keep);
            }
        }
    }
    return kept;
}

core::Document part_of(const UndoPart& undone, const Values& values, core::Stamp stamp) {
    core::Document part{undone.document, undone.kind, {}};
    for (const auto& [key, value] : values) part.fields[key] = {stamp, value};
    return part;
}

// A new change: what was undone can't be done again, and what was said of it is past.
void begin_anew(UndoHistory& history) {
    history.undone.clear();
    history.said.clear();
    history.lasting.clear();
}

// What a later part changed, as a part of the earlier.
void join(UndoPart& earlier, UndoPart later) {
    earlier.before.merge(later.before);
    for (auto& [key, value] : later.after) earlier.after[key] = std::move(value);
    earlier.made.merge(later.made);
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
    UndoPart change{part.id, part.kind, {}, {}, {}};
    for (const auto& [key, field] : part.fields) {
        change.before[key] = value_in(former, key);
        change.after[key] = field.value;
        std::string item(core::item_key(key).item);
        if (!item.empty() && !has_item(former, item)) change.made.insert(std::move(item));
    }
    return change;
}

void remember(UndoHistory& history, std::string name, const core::Document& former,
              const core::Document& part) {
    if (part.fields.empty()) return;
    begin_anew(history);

    if (!history.done.empty() && history.done.back().open) {
        const UndoStep& step = history.done.back();
        UndoPart& last = history.done.back().parts.front();
        if (last.document == part.id && step.name == name &&
            have_same_keys(last.after, part.fields) && holds(former, last.after) &&
            !begins_sentence(last.after, part.fields)) {
            join(last, undo_part(former, part));
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
    begin_anew(history);
    close_step(history);
    push(history, {std::move(name), std::move(parts), false});
}

void close_step(UndoHistory& history) {
    if (!history.done.empty()) history.done.back().open = false;
}

void join_last_two(UndoHistory& history, std::string name) {
    UndoStep last = std::move(history.done.back());
    history.done.pop_back();
    UndoStep& joined = history.done.back();
    join(joined.parts.front(), std::move(last.parts.front()));
    joined.name = std::move(name);
}

void note_lasting(UndoHistory& history, std::string why) {
    close_step(history);
    begin_anew(history);
    history.lasting = std::move(why);
}

bool leave_foreign(const core::Document& now, const UndoPart& step, const Values& left,
                   std::uint64_t author, core::Document& part) {
    const std::set<std::string, std::less<>> kept =
        items_to_keep(now, items_to_lose(now, step, part), left, author);
    std::erase_if(part.fields, [&](const auto& entry) {
        if (kept.contains(core::item_key(entry.first).item)) return true;
        const auto then = left.find(entry.first);
        const auto held = now.fields.find(entry.first);
        return then != left.end() && held != now.fields.end() && held->second.value != then->second;
    });
    return !kept.empty();
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
