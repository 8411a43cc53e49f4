// A backup on its way in, and what becomes of everything that is stored.
#include "app/settings.h"
#include "app/update/link.h"
#include "app/update/restore.h"
#include "app/update/turn.h"
#include "core/codec/record_file.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace app {

namespace {

constexpr std::size_t most_name_bytes = 120;

void refuse(ArrivedBackup& arrived, const std::string& reason) {
    arrived.is_opening = false;
    arrived.refusal =
        shown_file_name(arrived.name) + " was not read: " + reason + ". Nothing was changed.";
}

void read_backup(ArrivedBackup& arrived, const std::string& text) {
    auto decoded = core::codec::decode_file(text, core::codec::max_backup_bytes);
    if (const auto* damaged = std::get_if<core::codec::Damaged>(&decoded))
        return refuse(arrived, damaged->reason);
    auto* file = std::get_if<core::codec::RecordFile>(&decoded);
    if (file == nullptr)
        return refuse(arrived,
                      "it comes from a newer version of Quarterdeck; get that version first");
    arrived.documents = std::move(file->documents);
    arrived.made = std::move(file->made);
    arrived.left_out = file->damaged + file->newer;
    arrived.why_left_out = file->damaged > 0 ? file->reason
                           : file->newer > 0 ? "a newer version of Quarterdeck wrote them"
                                             : "";
}

void restore(Turn& turn, Together& together, const core::Document& kept, bool replaces) {
    const State& state = turn.state;
    const core::Document* held = kept_document(state, kept.id);
    if (held != nullptr && held->kind != kept.kind) return;
    const core::Stamp stamp = next_stamp(state);
    core::Document part = restored_part(held, kept, replaces && kept.id != settings_id(), stamp);
    if (part.fields.empty()) return;
    if (kept.kind == core::Kind::Settings)
        together.parts.push_back(std::move(part));
    else
        take_part(state, together, held, std::move(part), stamp);
}

void remove_the_rest(Turn& turn, Together& together, const ArrivedBackup& backup) {
    const State& state = turn.state;
    for (const auto& [id, held] : state.documents)
        if (would_go(state, backup, held))
            together.change(held, deletion(held, true, next_stamp(state)));
}

std::string news_text(const Turn& turn, const ArrivedBackup& backup, std::size_t changed) {
    std::string text = "Restored from " + shown_file_name(backup.name) + ": " +
                       counted(turn, changed, "thing") + " changed";
    if (backup.left_out > 0)
        text += ", and " + counted(turn, backup.left_out, "record") +
                " left out. Keep the file until you have what you need";
    return text + ".";
}

}  // namespace

void take_backup(Turn& turn, const FileChosen& file) {
    ArrivedBackup arrived;
    arrived.name = core::clean_line(file.name, most_name_bytes);
    if (is_sealed_backup(file.text))
        arrived.sealed = file.text;
    else
        read_backup(arrived, file.text);
    turn.state.backups.arrived = std::move(arrived);
    go_to(turn, Place::Data);
}

void apply(Turn& turn, const OpenBackup& action) {
    std::optional<ArrivedBackup>& arrived = turn.state.backups.arrived;
    if (!arrived || arrived->sealed.empty() || arrived->is_opening) return;
    arrived->is_opening = true;
    arrived->refusal.clear();
    turn.effects.push_back(UnsealBackup{arrived->sealed, action.passphrase});
}

void apply(Turn& turn, const BackupOpened& action) {
    std::optional<ArrivedBackup>& arrived = turn.state.backups.arrived;
    if (!arrived || !arrived->is_opening) return;
    arrived->is_opening = false;
    arrived->sealed.clear();
    arrived->keys = action.keys;
    read_backup(*arrived, action.text);
}

void apply(Turn& turn, const BackupRefused& action) {
    std::optional<ArrivedBackup>& arrived = turn.state.backups.arrived;
    if (arrived) refuse(*arrived, action.reason);
}

void apply(Turn& turn, const RestoreBackup& action) {
    State& state = turn.state;
    if (!state.backups.arrived || !state.backups.arrived->sealed.empty() ||
        !state.backups.arrived->refusal.empty())
        return;
    const ArrivedBackup backup = *std::exchange(state.backups.arrived, std::nullopt);
    const bool replaces = action.way == RestoreWay::Replace;
    close_guest_among(turn, backup.documents);
    Together together;
    for (const core::Document& kept : backup.documents) restore(turn, together, kept, replaces);
    if (replaces) remove_the_rest(turn, together, backup);
    std::size_t changed = 0;
    for (const core::Document& part : together.parts)
        if (part.kind != core::Kind::Settings) ++changed;
    const bool can_undo = !together.changes.empty();
    write_together(turn, std::move(together), "restore backup");
    keep_nights(turn);
    if (backup.keys > 0) turn.effects.push_back(RestoreKeys{});
    if (changed == 0)
        tell(turn, Tone::News,
             "Everything in " + shown_file_name(backup.name) + " is here already.");
    else
        tell(turn, Tone::News, news_text(turn, backup, changed),
             can_undo ? Offer::UndoImport : Offer::Nothing);
}

void apply(Turn& turn, const LeaveBackup&) { turn.state.backups.arrived.reset(); }

void apply(Turn& turn, const KeysRestored& action) {
    if (action.count > 0)
        tell(turn, Tone::News,
             "This device can sign the links of " + counted(turn, action.count, "more contest") +
                 ".");
}

void apply(Turn& turn, const StorageReported& action) { turn.state.backups.report = action.report; }

void apply(Turn& turn, const AskToPersist&) {
    turn.state.persistence_asked = true;
    turn.effects.push_back(AskForPersistence{});
}

void apply(Turn& turn, const SaveSetAside&) { turn.effects.push_back(SaveQuarantine{}); }

void apply(Turn& turn, const EraseAll&) { turn.effects.push_back(EraseStorage{}); }

void apply(Turn& turn, const EverythingErased&) {
    tell(turn, Tone::News,
         "All that was kept here is deleted. This is a new start, with a sample plan.");
}

void apply(Turn& turn, const EraseFailed& action) {
    tell(turn, Tone::Trouble,
         "Not everything is deleted yet: " + action.left +
             ". Close the other tabs of Quarterdeck; if this page then stays as it is, delete "
             "again. The next start deletes what is left, and nothing is saved until then.");
}

// Nothing is lost as long as this tab is open: it has everything, and writes it again.
void apply(Turn& turn, const StorageCleared&) {
    State& state = turn.state;
    for (const auto& [id, document] : state.documents)
        if (!is_guest(state, id)) enqueue(state.saves, document);
    tell(turn, Tone::Caution,
         "What this browser kept for Quarterdeck was deleted while it was open. Everything that "
         "this tab had is being saved again; make a backup, as it may happen again.",
         Offer::BackUp);
}

}  // namespace app
