// The last backup, and the ways to make one.
#include "ui/data/backup_card.h"

#include "core/date_words.h"
#include "ui/accept.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/field.h"

#include <string>

namespace ui {
namespace {

std::string last_words(const app::State& state) {
    const auto last = app::last_backup(state);
    if (!last)
        return "There is no backup yet: everything is in this browser, on this device, and nowhere "
               "else.";
    const std::string when =
        last->day == state.today ? std::string("today") : "on " + core::format_short(last->day);
    return "Last backup " + when + ": " + last->place + ".";
}

// Empty where the line before has said it.
std::string change_words(const app::State& state) {
    if (!app::last_backup(state)) return {};
    return app::unbacked_since(state) ? "What you have changed since is in no backup."
                                      : "Nothing has changed since.";
}

std::string file_words(const app::BackupWays& ways) {
    if (ways.may_write)
        return "The file \"" + ways.file +
               "\" is kept up to date: a few seconds after a change everything is written to it.";
    return "The file \"" + ways.file +
           "\" was kept up to date, but in each session this browser asks anew whether it may "
           "write to it.";
}

float secret(Frame& frame, NodeId id, Point at, float w, std::string_view name,
             std::string_view help, std::string& kept) {
    return field(frame, id, at, w,
                 {.name = name, .label = name, .help = help, .secret = true, .max_length = 200},
                 kept, accept_text(kept));
}

}  // namespace

float draw_backup_card(Frame& frame, Column column) {
    const app::State& state = frame.state;
    const app::BackupWays& ways = state.backups.ways;
    const NodeId id = make_id(0, "backup");
    TitledCard card(frame, id, column, "Backup");
    card.say("last", last_words(state), frame.theme.text, space::s);
    const std::string changed = change_words(state);
    if (!changed.empty())
        card.say("changed", changed,
                 app::unbacked_since(state) ? frame.theme.caution : frame.theme.secondary,
                 space::s);
    if (!ways.file.empty()) card.say("file", file_words(ways), frame.theme.text, space::s);
    card.take(0, space::s);
    ButtonRow row(frame, card.column());
    if (row.add(
            make_id(id, "now"),
            {.name = "Back up now",
             .kind = ButtonKind::Primary,
             .disabled = state.backups.is_writing,
             .tooltip = state.environment.is_mac ? "Everything, in one file. The same: Cmd+S."
                                                 : "Everything, in one file. The same: Ctrl+S."}))
        frame.emit(app::BackUp{});
    if (!ways.file.empty() && !ways.may_write &&
        row.add(make_id(id, "allow"), {.name = "Allow writing to it"}))
        frame.emit(app::AllowBackupFile{});
    if (ways.can_keep_file &&
        row.add(make_id(id, "keep"),
                {.name = ways.file.empty() ? "Keep a file up to date" : "Choose another file",
                 .tooltip = "By itself from then on. In a folder that is synchronised, another "
                            "machine has it, too."}))
        frame.emit(app::ChooseBackupFile{});
    if (!ways.file.empty() && row.add(make_id(id, "drop"), {.name = "Stop keeping it up to date",
                                                            .kind = ButtonKind::Quiet}))
        frame.emit(app::ForgetBackupFile{});
    if (row.add(make_id(id, "restore"), {.name = "Restore from a file"}))
        frame.emit(app::AskForFile{});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

float draw_seal_card(Frame& frame, Column column) {
    DataDraft& draft = frame.scratch.data;
    const NodeId id = make_id(0, "backup-seal");
    TitledCard card(frame, id, column, "Encrypt backups");
    if (frame.state.backups.ways.is_sealed) {
        card.say(
            "on",
            "Backups are encrypted with your passphrase, and hold the keys with which you sign "
            "the links of your contests.",
            frame.theme.text, space::m);
        ButtonRow row(frame, card.column());
        if (row.add(make_id(id, "off"), {.name = "Stop encrypting backups"}))
            frame.emit(app::SealBackups{});
        card.take(row.bottom() - card.at().y, space::s);
        return card.close();
    }
    card.say("off",
             "Whoever has a backup can read it. With a passphrase nobody can without it, you "
             "neither: write it down. Only encrypted backups hold the keys with which you sign the "
             "links of your contests.",
             frame.theme.text, space::m);
    card.pair(
        200, space::m,
        [&](Point at, float w) {
            return secret(frame, make_id(id, "passphrase"), at, w, "Passphrase for backups", {},
                          draft.passphrase);
        },
        [&](Point at, float w) {
            return secret(frame, make_id(id, "again"), at, w, "The same once more", {},
                          draft.passphrase_again);
        });
    const bool is_same = !draft.passphrase.empty() && draft.passphrase == draft.passphrase_again;
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "on"), {.name = "Encrypt from now on", .disabled = !is_same}) &&
        is_same) {
        frame.emit(app::SealBackups{draft.passphrase});
        draft.passphrase.clear();
        draft.passphrase_again.clear();
    }
    card.take(row.bottom() - card.at().y, space::s);
    if (!draft.passphrase_again.empty() && !is_same) {
        card.say("differ", "The two differ.", frame.theme.caution, space::s);
    }
    return card.close();
}

}  // namespace ui
