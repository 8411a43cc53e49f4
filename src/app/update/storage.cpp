// Saving and what other tabs saved: the status that is shown is what storage has answered.
#include "app/update/feed.h"
#include "app/update/turn.h"
#include "core/codec/record.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace app {

namespace {

struct Opened {
    core::Id id;
    std::string name;
};

Opened opened_of(core::Id id, const std::string& name, std::string_view kind) {
    return {id, name.empty() ? "Untitled " + std::string(kind) : name};
}

// The plan, the account or the contest that this tab shows; nullopt: a list, or what is kept
// nowhere.
std::optional<Opened> opened_in(const State& state) {
    if (state.place == Place::Targets) {
        if (const auto plan = shown_plan(state)) return opened_of(plan->id, plan->name, "plan");
    } else if (state.place == Place::Discovery) {
        if (const auto* account = shown_account(state))
            return opened_of(account->id, account->name, "account");
    } else if (const auto* book = shown_contest(state)) {
        if (state.documents.contains(book->contest.id))
            return opened_of(book->contest.id, book->contest.name, "contest");
    }
    return std::nullopt;
}

// One notice about saving at most. The same sentence keeps its place and is not announced again.
void tell_of_failure(Turn& turn) {
    State& state = turn.state;
    std::string text = state.storage == Storage::Unavailable
                           ? state.storage_trouble
                           : "Not saved: " + state.saves.trouble +
                                 ". Everything you typed is still here; keep this tab open and "
                                 "free some space, then "
                                 "press Try again.";
    for (const Notice& notice : state.notices) {
        if (notice.id == state.save_notice && notice.text == text) return;
    }
    withdraw(state, state.save_notice);
    state.save_notice = tell(turn, Tone::Trouble, std::move(text));
}

// Timers fire early when a clock is set back, and only the earliest matters.
void wake_for_what_is_left(Turn& turn) {
    const State& state = turn.state;
    std::int64_t next = 0;
    const auto consider = [&](std::int64_t at) {
        if (at > state.now_ms && (next == 0 || at < next)) next = at;
    };
    for (const Notice& notice : state.notices) consider(notice.until_ms);
    if (state.storage == Storage::Works && state.saves.failures > 0 &&
        state.saves.under_way.empty()) {
        consider(state.saves.try_again_ms);
    }
    consider(turn.moment.next_day_ms);
    if (next != 0) turn.effects.push_back(WakeAt{next});
}

}  // namespace

std::string unavailable_text(std::string_view reason) {
    // Some reasons say behind a semicolon what to do about them.
    const bool says_what_to_do = reason.find(';') != std::string_view::npos;
    return "Nothing is kept after this tab is closed: " + std::string(reason) +
           (says_what_to_do ? "."
                            : ". Allow this site to store data, or leave private browsing, then "
                              "reload the page.");
}

void apply(Turn& turn, const TrySavingAgain&) {
    try_now(turn.state.saves);
    turn.write_in_any_case = true;
}

void apply(Turn& turn, const Saved& action) {
    State& state = turn.state;
    const bool had_failed = state.saves.failures > 0;
    acknowledge(state.saves, action.ticket);
    start_anew_when_saved(turn);
    if (!had_failed || state.saves.failures > 0) return;

    withdraw(state, state.save_notice);
    const bool was_unavailable =
        std::exchange(state.storage, Storage::Works) == Storage::Unavailable;
    state.storage_trouble.clear();
    state.save_notice =
        tell(turn, Tone::News,
             was_unavailable ? "Saved. Reload the page to see what was kept here before."
                             : "Saved again.");
}

void apply(Turn& turn, const SaveFailed& action) {
    State& state = turn.state;
    if (state.saves.under_way.empty() || action.ticket != state.saves.ticket) return;
    put_back(state.saves, action.ticket, action.reason, state.now_ms);
    if (state.storage == Storage::Unavailable) {
        state.storage_trouble = unavailable_text(action.reason);
    } else {
        turn.effects.push_back(WakeAt{state.saves.try_again_ms});
    }
    tell_of_failure(turn);
}

void apply(Turn& turn, const RecordsArrived& action) {
    const std::optional<Opened> opened = opened_in(turn.state);
    bool unreadable = false;
    for (const std::string& record : action.records) {
        const auto decoded = core::codec::decode_record(record);
        const auto* document = std::get_if<core::Document>(&decoded);
        if (document == nullptr || !absorb(turn.state, *document)) unreadable = true;
    }
    keep_nights(turn);
    // Else another plan, or a list, would stand in its place as if it had been chosen.
    if (opened && is_deleted(turn.state.documents.at(opened->id)))
        tell(turn, Tone::Caution,
             opened->name + " was deleted in another tab. Undo in that tab brings it back.");
    if (!unreadable || turn.state.told_of_unreadable) return;
    turn.state.told_of_unreadable = true;
    tell(turn, Tone::Caution,
         "Another tab saved something that this one cannot read. It is kept in storage; reload "
         "this page, or open a newer app file, to get the newest version.");
}

void apply(Turn& turn, const PageLeft&) {
    StashRecords stash;
    const SaveQueue& saves = turn.state.saves;
    for (const auto* parts : {&saves.under_way, &saves.waiting})
        for (const core::Document& part : *parts) core::codec::append_records(stash.records, part);
    if (!stash.records.empty()) turn.effects.push_back(std::move(stash));
}

void apply(Turn& turn, const PersistenceAnswered& action) {
    turn.state.persistence_granted = action.granted;
}

void apply(Turn& turn, const TimePassed&) {
    expire_notices(turn.state);
    keep_nights(turn);
    turn_tv(turn);
    keep_backups(turn);
    go_on_after_waiting(turn);
    wake_for_what_is_left(turn);
}

}  // namespace app
