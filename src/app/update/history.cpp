// Undo and redo: changes by the user are remembered, taken back and done again.
#include "app/settings.h"
#include "app/update/turn.h"
#include "core/contest/amendments.h"
#include "core/contest/contest_document.h"
#include "core/contest/ledger_document.h"
#include "core/contest/traces.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::contest::entry_key;
using core::contest::entry_prefix;

// What was said of one step would be taken to be about the next.
void forget_what_was_told(State& state) { withdraw(state, std::exchange(state.history.told, 0)); }

void tell_of_step(Turn& turn, Tone tone, std::string text) {
    turn.state.history.told = tell(turn, tone, std::move(text));
}

constexpr std::string_view that_step = "That step";
constexpr std::string_view part_of_it = "A part of that step";

void tell_that_it_stays(Turn& turn, std::string_view what, std::string_view why) {
    tell_of_step(turn, Tone::Caution,
                 std::string(what).append(" was left as it is: ").append(why).append("."));
}

// The page that the user looks at, told from all others.
std::string page_in_sight(const State& state) {
    std::string_view page;
    if (state.place == Place::Targets) page = name_of(state.target_page);
    if (state.place == Place::Contests) page = name_of(state.contest_page);
    if (state.place == Place::Discovery)
        page = shown_account(state) == nullptr ? name_of(state.discovery_page)
                                               : name_of(state.account_page);
    return std::string(name_of(state.place)).append("/").append(page);
}

bool is_shown(const State& state, const UndoPart& part) {
    const auto same = [&](const auto& shown) { return shown && shown->id == part.document; };
    switch (part.kind) {
        case core::Kind::Plan: return same(shown_plan(state));
        case core::Kind::Account: return same(shown_account(state));
        case core::Kind::Contest: {
            const ContestBook* const shown = shown_contest(state);
            return shown != nullptr && shown->contest.id == part.document;
        }
        case core::Kind::QuestionBank:
        case core::Kind::Settings: break;
    }
    return true;
}

bool deletes(const Values& values) {
    const auto mark = values.find(core::deleted_key);
    return mark != values.end() && mark->second == core::Value(std::int64_t{1});
}

// What comes or goes as a whole is seen from every page of its place, and so are several at once.
// But where what was shown goes, something else is shown, and nobody would know why. `to`: the side
// that the step is taken to.
bool is_in_sight(const State& state, const UndoStep& step, Values UndoPart::* to) {
    const UndoPart& first = step.parts.front();
    const std::string page = page_in_sight(state);
    if (step.parts.size() == 1 && deletes(first.*to)) return false;
    if (step.parts.size() > 1 || first.before.contains(core::deleted_key))
        return page.substr(0, page.find('/')) == step.page.substr(0, step.page.find('/'));
    return page == step.page && is_shown(state, first);
}

// The name that the document has once the part has these values; empty: none.
std::string_view name_after(const State& state, const UndoPart& part, const Values& values) {
    if (const auto named = values.find("name"); named != values.end()) {
        const std::string* name = std::get_if<std::string>(&named->second);
        return name == nullptr ? std::string_view() : *name;
    }
    const auto document = state.documents.find(part.document);
    if (document == state.documents.end()) return {};
    const std::string* name = core::find_text(document->second, "name");
    return name == nullptr ? std::string_view() : *name;
}

// "Undone: change quota (Q1 plan).", of the step that is next and leaves those values; empty: there
// is none.
std::string words_of(const State& state, const std::vector<UndoStep>& steps, const char* verb,
                     Values UndoPart::* left) {
    if (steps.empty()) return {};
    const UndoStep& step = steps.back();
    std::string words = std::string(verb).append(": ").append(step.name);
    const UndoPart& part = step.parts.front();
    const std::string_view name =
        step.parts.size() == 1 ? name_after(state, part, part.*left) : std::string_view();
    if (!name.empty()) words.append(" (").append(name).append(")");
    return words + ".";
}

// Said where no notice tells of the step. The same again has to be another text to be heard.
void say(UndoHistory& history, std::string words) {
    if (history.told != 0)
        words.clear();
    else if (!words.empty() && words == history.said)
        words += "\u00a0";
    history.said = std::move(words);
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

void show_contest(Turn& turn, core::Id contest) {
    const bool is_there = find_contest(turn.state, contest) != nullptr;
    if (is_there || turn.state.selected_contest == contest)
        select_contest(turn, is_there ? contest : core::Id{});
    go_to(turn, Place::Contests);
}

// A contest's rules are frozen from its kick-off on, the kick-off itself from its first score or
// closed night on, and who played for whom on a night from its closing on: none of it is undone
// then, nor done again.
bool is_frozen(const State& state, const core::Document& part) {
    if (part.kind != core::Kind::Contest) return false;
    const core::Document* now = find_living(state, core::Kind::Contest, part.id);
    if (now == nullptr) return false;
    const ContestBook& book = state.decoded.contest(*now);
    if (!book.contest.kicked_off_ms) return false;
    core::Document merged = *now;
    merge(merged, part);
    const core::contest::Contest then = core::contest::contest_of(merged, book.ledger, book.nights);
    const bool has_begun = !book.ledger.entries().empty() || !book.nights.records().empty();
    return core::contest::changes_rules(book.contest, then) ||
           core::contest::removes_traced(book.contest, then, book.ledger, book.nights) ||
           core::contest::rewrites_closed_nights(book.contest, then, book.nights.chain()) ||
           (has_begun && !then.kicked_off_ms);
}

// Says what of the step stays as another tab has left it, or else what is to be told of it.
void tell_what_stays(Turn& turn, bool is_all_foreign, bool is_item_left, std::string news) {
    if (is_item_left)
        tell_that_it_stays(turn, is_all_foreign ? that_step : part_of_it,
                           "another tab has changed what it added since. Remove that by hand if it "
                           "is not needed");
    else if (is_all_foreign)
        tell_that_it_stays(turn, that_step, "another tab has changed the same number since");
    else if (!news.empty())
        tell_of_step(turn, Tone::News, std::move(news));
}

// Shows what the step changed, so that nothing changes out of sight. `step`: what `parts` take
// back, or do again; `left`: the side that it is at. `news`: what is to be told of it.
void take_step(Turn& turn, std::vector<core::Document> parts, const std::vector<UndoPart>& step,
               Values UndoPart::* left, std::string news) {
    if (parts.empty()) return;
    withdraw_offers_of_undo(turn.state);
    bool is_item_left = false;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (const auto now = turn.state.documents.find(parts[i].id);
            now != turn.state.documents.end())
            is_item_left |=
                leave_foreign(now->second, step[i], step[i].*left, turn.state.author, parts[i]);
    if (std::ranges::any_of(parts, [&](const auto& part) { return is_frozen(turn.state, part); })) {
        tell_that_it_stays(turn, that_step, "the contest has begun, and its rules are frozen");
        return show_contest(turn, parts.front().id);
    }
    const bool is_all_foreign =
        std::ranges::all_of(parts, [](const auto& part) { return part.fields.empty(); });
    tell_what_stays(turn, is_all_foreign, is_item_left, std::move(news));
    const core::Document& first = parts.front();
    const core::Id neighbour = neighbour_of(turn.state, first.id);
    const std::optional<core::target::Plan> shown = shown_plan(turn.state);
    for (const core::Document& part : parts) write_part(turn, part);
    mark_unbacked(turn);
    // A restored backup is of every place: where the user is, they see what they look at.
    if (std::ranges::any_of(parts, [&](const auto& part) { return part.kind != first.kind; }))
        return keep_nights(turn);
    if (first.kind == core::Kind::Contest) {
        keep_nights(turn);
        return show_contest(turn, first.id);
    }
    if (parts.size() > 1) return show_list(turn);
    switch (first.kind) {
        case core::Kind::Plan: return show_plan(turn, first.id, neighbour, shown);
        case core::Kind::Account: return show_account(turn, first.id);
        case core::Kind::QuestionBank: return go_to(turn, Place::Discovery);
        case core::Kind::Settings:
        case core::Kind::Contest: return;  // shown already
    }
}

// Of the step that is next; empty where there is none.
std::vector<UndoPart> parts_of(const std::vector<UndoStep>& steps) {
    return steps.empty() ? std::vector<UndoPart>() : steps.back().parts;
}

// A step that added entries to a contest's ledger, where nothing is ever deleted.
bool is_of_ledger(const std::vector<UndoStep>& steps) {
    if (steps.empty() || steps.back().parts.size() != 1) return false;
    const UndoPart& part = steps.back().parts.front();
    return part.kind == core::Kind::Contest &&
           std::ranges::all_of(
               part.after, [](const auto& field) { return field.first.starts_with(entry_prefix); });
}

// Takes back what the last step of `from` added, by further entries; these are the step of `to`.
// So doing it again is taking those back.
void take_ledger_step(Turn& turn, std::vector<UndoStep>& from, std::vector<UndoStep>& to,
                      std::string news) {
    withdraw_offers_of_undo(turn.state);
    UndoStep step = std::move(from.back());
    from.pop_back();
    UndoPart& part = step.parts.front();
    std::vector<core::Id> ids;
    for (const auto& [key, value] : part.after) {
        core::Id id;
        if (core::parse_id(std::string_view(key).substr(entry_prefix.size()), id))
            ids.push_back(id);
    }
    const TakenBack taken = take_back_entries(turn, part.document, ids);
    constexpr std::string_view is_shared = "another tab has done the same, and that stays";
    if (taken.written.empty()) {
        tell_that_it_stays(turn, that_step,
                           taken.is_shared ? is_shared : "its scores have been taken back since");
        return show_contest(turn, part.document);
    }
    if (taken.is_shared)
        tell_that_it_stays(turn, part_of_it, is_shared);
    else if (!news.empty())
        tell_of_step(turn, Tone::News, std::move(news));
    const core::Document& document = turn.state.documents.at(part.document);
    part.before.clear();
    part.after.clear();
    for (const core::Id& entry : taken.written) {
        const std::string key = entry_key(entry);
        part.before[key] = {};
        part.after[key] = document.fields.at(key).value;
    }
    step.open = false;
    to.push_back(std::move(step));
    show_contest(turn, document.id);
}

struct Way {
    const char* verb;
    Values UndoPart::* to;
    Values UndoPart::* from;
    std::vector<core::Document> (*take)(UndoHistory&, core::Stamp);
};

void take_next(Turn& turn, std::vector<UndoStep>& steps, std::vector<UndoStep>& others,
               const Way& way) {
    UndoHistory& history = turn.state.history;
    std::string words = words_of(turn.state, steps, way.verb, way.to);
    const bool is_seen = steps.empty() || is_in_sight(turn.state, steps.back(), way.to);
    std::string news = is_seen ? std::string() : words;
    if (is_of_ledger(steps)) {
        take_ledger_step(turn, steps, others, std::move(news));
    } else {
        const std::vector<UndoPart> step = parts_of(steps);
        take_step(turn, way.take(history, next_stamp(turn.state)), step, way.from, std::move(news));
    }
    say(history, std::move(words));
}

// Of the step that was just remembered.
void note_page(State& state) {
    std::vector<UndoStep>& done = state.history.done;
    if (!done.empty() && done.back().page.empty()) done.back().page = page_in_sight(state);
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
    note_page(state);
    if (step == Step::Closed) close_step(state.history);
    write_part(turn, part);
    mark_unbacked(turn);
    ask_for_persistence(turn);
}

void Together::change(const core::Document& former, core::Document part) {
    if (part.fields.empty()) return;
    changes.push_back(undo_part(former, part));
    parts.push_back(std::move(part));
}

void Together::make(core::Document made, core::Stamp stamp) {
    core::merge(made, deletion(made, false, stamp));
    bring(std::move(made), stamp);
}

void Together::bring(core::Document brought, core::Stamp stamp) {
    // Taken back, it is deleted and keeps its fields.
    changes.push_back(undo_part(deletion(brought, true, stamp), deletion(brought, false, stamp)));
    parts.push_back(std::move(brought));
}

void write_together(Turn& turn, Together together, std::string name) {
    if (together.parts.empty()) return;
    withdraw_offers_of_undo(turn.state);
    if (!together.changes.empty())
        remember(turn.state.history, std::move(name), std::move(together.changes));
    note_page(turn.state);
    for (const core::Document& part : together.parts) write_part(turn, part);
    mark_unbacked(turn);
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

void apply(Turn& turn, const FinishEditing&) {
    tell_of_typed_goal(turn);
    close_step(turn.state.history);
}

void apply(Turn& turn, const Undo&) {
    UndoHistory& history = turn.state.history;
    forget_what_was_told(turn.state);
    if (!history.lasting.empty())
        return tell_of_step(turn, Tone::Caution, std::exchange(history.lasting, {}));
    take_next(turn, history.done, history.undone,
              {"Undone", &UndoPart::before, &UndoPart::after, undo});
}

void apply(Turn& turn, const Redo&) {
    UndoHistory& history = turn.state.history;
    forget_what_was_told(turn.state);
    take_next(turn, history.undone, history.done,
              {"Done again", &UndoPart::after, &UndoPart::before, redo});
}

}  // namespace app
