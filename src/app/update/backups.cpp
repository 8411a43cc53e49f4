// Backups on their way out, by hand and by themselves; and a new version of the app.
#include "app/settings.h"
#include "app/update/turn.h"
#include "core/codec/record_file.h"
#include "core/file_name.h"
#include "core/utf8.h"

#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

constexpr std::int64_t write_after_ms = 20'000;
constexpr std::int64_t look_again_ms = 6 * 3'600'000;

// At full such times, so that asking twice is one alarm.
WakeAt next_look(const State& state) {
    return {(state.now_ms / look_again_ms + 1) * look_again_ms};
}

std::string file_name(const State& state) {
    return core::file_name("Quarterdeck", {}, "backup " + format_iso(state.today), "json");
}

// All documents; of the settings, what belongs there.
std::string backup_text(const State& state) {
    core::Document settings{settings_id(), core::Kind::Settings, {}};
    std::vector<const core::Document*> documents;
    for (const auto& [id, document] : state.documents) {
        if (is_guest(state, id)) continue;
        if (document.kind != core::Kind::Settings) {
            documents.push_back(&document);
            continue;
        }
        for (const auto& [key, field] : document.fields)
            if (is_for_backup(key, state.backups.ways.is_sealed)) settings.fields[key] = field;
        documents.push_back(&settings);
    }
    return core::codec::encode_backup(documents, format_iso(state.today));
}

bool keeps_file(const State& state) {
    return !state.backups.ways.file.empty() && state.backups.ways.may_write;
}

void fail(Turn& turn, const std::string& reason) {
    turn.state.backups.is_awaited = false;
    tell(turn, Tone::Caution,
         "No backup was made: " + reason +
             ". Everything is still here, and the backup before, if there was one, is as it was.");
}

void write_backup(Turn& turn) {
    State& state = turn.state;
    Backups& backups = state.backups;
    if (backups.is_writing) return;
    std::string text = backup_text(state);
    if (text.size() > core::codec::max_backup_bytes)
        return fail(turn,
                    "it would be larger than 128 MB. Save contests and accounts as files of "
                    "their own, on their pages");
    backups.is_writing = true;
    backups.write_at_ms = 0;
    // What is changed from now on is in no backup yet.
    backups.unbacked_before = setting(state, unbacked_key);
    write_setting(turn, unbacked_key, {});
    turn.effects.push_back(SaveBackup{keeps_file(state), file_name(state), std::move(text)});
}

void write_soon(Turn& turn) {
    State& state = turn.state;
    if (!keeps_file(state) || state.backups.write_at_ms != 0 || !unbacked_since(state)) return;
    state.backups.write_at_ms = state.now_ms + write_after_ms;
    turn.effects.push_back(WakeAt{state.backups.write_at_ms});
}

void remind(Turn& turn) {
    State& state = turn.state;
    // A file that is kept up to date needs no hand; one that may not be written to does.
    if (keeps_file(state) || !unbacked_since(state)) return;
    turn.effects.push_back(next_look(state));
    const std::string day = std::to_string(state.today.days);
    const std::string why = why_back_up(state);
    if (why.empty() || setting(state, asked_to_back_up_key) == day) return;
    write_setting(turn, asked_to_back_up_key, day);
    withdraw(state, state.backups.reminder);
    state.backups.reminder = tell(turn, Tone::Caution, why, Offer::BackUp);
}

}  // namespace

void mark_unbacked(Turn& turn) {
    if (turn.state.storage == Storage::Unavailable) return;
    if (!unbacked_since(turn.state)) {
        write_setting(turn, unbacked_key, std::to_string(turn.state.today.days));
        turn.effects.push_back(next_look(turn.state));
    }
    write_soon(turn);
}

void keep_backups(Turn& turn) {
    const Backups& backups = turn.state.backups;
    if (backups.write_at_ms != 0 && backups.write_at_ms <= turn.state.now_ms) write_backup(turn);
    remind(turn);
}

void start_anew_when_saved(Turn& turn) {
    if (!turn.state.backups.starts_anew || status_of(turn.state.saves) != SaveStatus::Saved) return;
    turn.state.backups.starts_anew = false;
    turn.effects.push_back(StartAnew{});
}

void apply(Turn& turn, const BackUp&) {
    Backups& backups = turn.state.backups;
    backups.is_awaited = true;
    withdraw(turn.state, std::exchange(backups.reminder, 0));
    if (backups.ways.file.empty() || backups.ways.may_write) return write_backup(turn);
    backups.is_asking = true;
    turn.effects.push_back(AskToWriteBackup{});
}

void apply(Turn& turn, const ChooseBackupFile&) {
    turn.effects.push_back(KeepBackupFile{file_name(turn.state)});
}

void apply(Turn& turn, const AllowBackupFile&) { turn.effects.push_back(AskToWriteBackup{}); }

void apply(Turn& turn, const ForgetBackupFile&) { turn.effects.push_back(DropBackupFile{}); }

void apply(Turn& turn, const SealBackups& action) {
    turn.effects.push_back(SetBackupSeal{action.passphrase});
}

// A file that was just chosen gets everything at once, and so does one that may be written to again
// and lacks something.
void apply(Turn& turn, const BackupWaysTold& action) {
    BackupWays& ways = turn.state.backups.ways;
    const bool is_sealed_anew = ways.is_sealed != action.ways.is_sealed && keeps_file(turn.state);
    const bool could_write = keeps_file(turn.state) && ways.file == action.ways.file;
    ways = action.ways;
    // A backup was asked for: where the file is not to be had, in the downloads.
    if (std::exchange(turn.state.backups.is_asking, false)) return write_backup(turn);
    if (!keeps_file(turn.state)) {  // what was due for it must not come as a download
        turn.state.backups.write_at_ms = 0;
        return;
    }
    const auto last = last_backup(turn.state);
    const bool has_all =
        last && last->place == ways.file && !unbacked_since(turn.state).has_value();
    if (is_sealed_anew || (!could_write && !has_all)) write_backup(turn);
}

void apply(Turn& turn, const BackupSaved& action) {
    State& state = turn.state;
    state.backups.is_writing = false;
    state.backups.unbacked_before.clear();
    write_setting(turn, backup_key,
                  std::to_string(state.today.days) + " " +
                      core::clean_line(action.place, core::max_line_bytes));
    // One that is written by itself, every few minutes, is nothing to be told of.
    const bool is_awaited = std::exchange(state.backups.is_awaited, false);
    if (!keeps_file(state))
        tell(turn, Tone::News,
             "Backed up: " + shown_file_name(action.place) + " is in this browser's downloads.");
    else if (is_awaited)
        tell(turn, Tone::News,
             "Backed up: " + shown_file_name(action.place) + " is up to date" +
                 (unbacked_since(state) ? " but for what has changed meanwhile." : "."));
    write_soon(turn);
}

void apply(Turn& turn, const BackupFailed& action) {
    Backups& backups = turn.state.backups;
    backups.is_writing = backups.is_asking = false;
    if (!backups.unbacked_before.empty())
        write_setting(turn, unbacked_key, std::exchange(backups.unbacked_before, {}));
    fail(turn, action.reason);
}

void apply(Turn& turn, const NewVersionCame&) {
    tell(turn, Tone::News,
         "A new version of Quarterdeck is here. It is used from the next start on; this tab goes "
         "on as it is until then.",
         Offer::UseNewVersion);
}

void apply(Turn& turn, const UseNewVersion&) {
    turn.state.backups.starts_anew = true;
    start_anew_when_saved(turn);
}

}  // namespace app
