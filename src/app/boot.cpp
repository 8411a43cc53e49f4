// Reads what was stored, at the start or, where storage is slow, later. Whatever it finds, it loses
// nothing: what cannot be read is set aside verbatim, what is set aside stays there until what it
// says has been found among the readable records.
#include "app/boot.h"

#include "app/settings.h"
#include "app/update/turn.h"
#include "core/codec/record.h"
#include "core/target/defaults.h"
#include "core/target/plan_document.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace app {

namespace {

using core::codec::Damaged;
using core::codec::Newer;

struct Unreadable {
    std::vector<std::string> sources;
    std::size_t newer = 0;
    std::string first_reason;  // of the damaged ones
};

void load(State& state, std::vector<StoredRecord> records, Unreadable& unreadable) {
    for (StoredRecord& record : records) {
        decode(record);
        auto* document = std::get_if<core::Document>(&*record.decoded);
        if (document != nullptr && absorb(state, std::move(*document))) continue;
        unreadable.sources.push_back(record.source);
        if (std::holds_alternative<Newer>(*record.decoded)) {
            ++unreadable.newer;
        } else if (unreadable.first_reason.empty()) {
            const auto* damaged = std::get_if<Damaged>(&*record.decoded);
            unreadable.first_reason =
                damaged != nullptr ? damaged->reason : "its id belongs to something else";
        }
    }
}

// A record leaves the quarantine in two starts: this one saves anew what it says, and the next
// drops it when it finds all that among the records. So a failed save, or a crash between the two,
// loses nothing.
std::vector<std::string> release_quarantine(Turn& turn,
                                            const std::vector<StoredRecord>& quarantine) {
    State& state = turn.state;
    std::vector<std::string> released;
    if (quarantine.empty()) return released;
    const std::map<core::Id, core::Document> stored = state.documents;
    for (const StoredRecord& record : quarantine) {
        const auto decoded = core::codec::decode_record(record.text);
        const auto* document = std::get_if<core::Document>(&decoded);
        if (document == nullptr || !absorb(state, *document)) {
            ++state.quarantined;
            continue;
        }
        const auto held = stored.find(document->id);
        core::Document without =
            held == stored.end() ? core::Document{document->id, document->kind, {}} : held->second;
        if (held != stored.end() && !merge(without, *document)) {
            released.push_back(record.source);
        } else {
            enqueue(state.saves, *document);
        }
    }
    return released;
}

std::string quarantine_text(const Unreadable& unreadable) {
    const std::size_t count = unreadable.sources.size();
    const bool one = count == 1;
    std::string text = one ? "1 stored record" : std::to_string(count) + " stored records";
    if (unreadable.newer == count) {
        text += one ? " comes from a newer version of Quarterdeck."
                    : " come from a newer version of Quarterdeck.";
    } else {
        text += " could not be read: " + unreadable.first_reason;
        text += one ? "." : " (the first).";
        if (unreadable.newer > 0) text += " Some come from a newer version of Quarterdeck.";
    }
    text += one ? " It is kept exactly as it is" : " They are kept exactly as they are";
    text += ", and everything else is loaded. ";
    text +=
        unreadable.newer > 0
            ? "Reload the page, or open a newer app file, to get the newest version, which can "
              "read what this one cannot."
            : "Look through your plans for what is missing and type it again; do not clear this "
              "site's data.";
    return text;
}

constexpr auto cleared_text =
    "What was kept here is gone: this browser, or somebody at it, has deleted it. Restore your "
    "last "
    "backup on the page Your data; links that you shared hold their contests, too.";

core::Stamp sample_stamp() { return {1, 0}; }  // any later edit wins, and two tabs write the same

// Where storage cannot be opened something may lie in it, so that this is no first start to write
// into its documents: the plan then shown is a new one, which can be saved beside whatever is
// there.
void add_sample(Turn& turn) {
    core::target::Plan sample = sample_of(turn.moment);
    if (turn.state.storage == Storage::Unavailable) sample.id = turn.moment.fresh;
    if (!sample.id) return;
    const core::Document empty{sample.id, core::Kind::Plan, {}};
    write_part(turn, plan_changes(empty, sample, sample_stamp()));
}

// Such a sample under an id of its own, which nobody has changed.
bool is_stand_in(const core::Document& document) {
    return document.kind == core::Kind::Plan &&
           document.id != core::target::sample_plan({}, 0).id &&
           std::ranges::all_of(document.fields, [](const auto& field) {
               return field.second.stamp == sample_stamp();
           });
}

// Takes it away again. True: it was there.
bool remove_stand_in(Turn& turn) {
    State& state = turn.state;
    const auto stand_in = std::ranges::find_if(
        state.documents, [](const auto& entry) { return is_stand_in(entry.second); });
    if (stand_in == state.documents.end()) return false;
    const core::Id id = stand_in->first;
    if (std::erase_if(state.saves.waiting, [&](const auto& part) { return part.id == id; }) > 0) {
        state.documents.erase(stand_in);
        state.decoded.forget(id);
    } else {  // the user has had it saved
        core::Document part{id, core::Kind::Plan, {}};
        part.fields.emplace(core::deleted_key, core::Field{next_stamp(state), std::int64_t{1}});
        write_part(turn, part);
    }
    return true;
}

bool holds_nothing(const Stored& stored) {
    return stored.records.empty() && stored.quarantine.empty() && stored.journal_end == 0;
}

// What may go from the quarantine, and what has to go there.
struct Leftovers {
    Unreadable unreadable;
    std::vector<std::string> released;
};

Leftovers take(Turn& turn, std::vector<StoredRecord> records,
               const std::vector<StoredRecord>& quarantine) {
    Leftovers leftovers;
    load(turn.state, std::move(records), leftovers.unreadable);
    turn.state.quarantined = leftovers.unreadable.sources.size();
    leftovers.released = release_quarantine(turn, quarantine);
    return leftovers;
}

void go_where_the_last_tab_was(State& state) {
    state.place = stored_place(state);
    state.target_page = stored_page(state);
    state.selected_plan = stored_plan(state);
    state.selected_account = stored_account(state);
    state.selected_contest = stored_contest(state);
    state.contest_page = stored_contest_page(state);
    state.lens = stored_lens(state);
    state.chosen_bank = stored_bank(state);
    state.discovery_page = stored_discovery_page(state);
    state.account_page = stored_account_page(state);
    // By its id, so that an older plan of another tab does not take its place.
    const std::optional<core::target::Plan> shown = shown_plan(state);
    if (shown) state.selected_plan = shown->id;
}

Compact compaction(const State& state, std::uint64_t covers) {
    Compact compact{covers, {}};
    for (const auto& [id, document] : state.documents)
        core::codec::append_records(compact.records, document);
    return compact;
}

}  // namespace

Booted boot(Stored stored, const Environment& environment, std::uint64_t author,
            const Moment& moment) {
    State state;
    state.environment = environment;
    state.author = author;
    state.now_ms = moment.utc_ms;
    state.today = moment.today;
    state.persistence_granted = stored.persistent;
    if (!stored.available) {
        state.storage = Storage::Unavailable;
        // What is stored can't be seen, yet what is typed now is later than all of it.
        state.counter = static_cast<std::uint64_t>(std::max<std::int64_t>(moment.utc_ms, 0));
        state.storage_trouble = unavailable_text(stored.trouble);
        state.saves.failures = 1;
        state.saves.trouble = stored.trouble;
    }

    Turn turn{state, moment};
    const bool is_first_start = holds_nothing(stored);
    const auto [unreadable, released] = take(turn, std::move(stored.records), stored.quarantine);
    if (is_first_start) add_sample(turn);
    go_where_the_last_tab_was(state);
    if (stored.available) keep_nights(turn);
    if (moment.next_day_ms != 0) turn.effects.push_back(WakeAt{moment.next_day_ms});

    if (!unreadable.sources.empty()) tell(turn, Tone::Caution, quarantine_text(unreadable));
    if (stored.was_cleared) tell(turn, Tone::Caution, cleared_text);
    if (unbacked_since(state)) keep_backups(turn);
    if (!stored.available) {
        state.save_notice = tell(turn, Tone::Trouble, state.storage_trouble);
        return {std::move(state), std::move(turn.effects)};
    }

    // Compacting drops the journal, so it waits for a start that has nothing to set aside: should
    // moving fail now, the unreadable records are still where they were.
    if (!unreadable.sources.empty()) {
        turn.effects.push_back(MoveToQuarantine{unreadable.sources});
    } else if (stored.journal_length > compact_after) {
        turn.effects.push_back(compaction(state, stored.journal_end));
    }
    write_what_is_due(turn);
    if (!released.empty()) turn.effects.push_back(DropFromQuarantine{released});
    return {std::move(state), std::move(turn.effects)};
}

// What the user has done since the start stays, and is written from now on. What the start had put
// in the place of the stored plans goes, if it is still as it was.
void apply(Turn& turn, const StorageAnswered& action) {
    State& state = turn.state;
    withdraw(state, state.save_notice);
    state.save_notice = 0;
    state.storage = Storage::Works;
    state.storage_trouble.clear();
    state.saves.failures = 0;
    state.saves.trouble.clear();
    try_now(state.saves);
    state.persistence_granted = state.persistence_granted || action.stored.persistent;

    const bool was_untouched = remove_stand_in(turn);
    const auto [unreadable, released] = take(turn, action.stored.records, action.stored.quarantine);
    const bool is_first_start = holds_nothing(action.stored);
    if (is_first_start && was_untouched) add_sample(turn);
    if (was_untouched) go_where_the_last_tab_was(state);
    keep_nights(turn);

    tell(turn, Tone::News,
         is_first_start ? "The browser's storage has answered, and saving goes on."
                        : "The browser's storage has answered: what was kept here before is back, "
                          "and saving goes on.");
    if (!unreadable.sources.empty()) {
        tell(turn, Tone::Caution, quarantine_text(unreadable));
        turn.effects.push_back(MoveToQuarantine{unreadable.sources});
    }
    if (!released.empty()) turn.effects.push_back(DropFromQuarantine{released});
}

}  // namespace app
