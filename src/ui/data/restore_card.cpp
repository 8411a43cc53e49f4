// A passphrase where it takes one; then a table, and the choice between the two ways.
#include "ui/data/restore_card.h"

#include "core/number.h"
#include "ui/accept.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

using app::ArrivedBackup;
using app::Fate;
using app::RestoreLine;

constexpr std::size_t most_lines = 60;
constexpr float least_choice_w = 420;

std::string_view kind_words(core::Kind kind) {
    switch (kind) {
        case core::Kind::Plan: return "Plan";
        case core::Kind::Account: return "Account";
        case core::Kind::Contest: return "Contest";
        case core::Kind::QuestionBank: return "Question bank";
        case core::Kind::Settings: return "Settings";
    }
    return {};
}

std::string fate_words(const Frame& frame, const RestoreLine& line) {
    switch (line.fate) {
        case Fate::Comes: return "Comes";
        case Fate::ComesBack: return "Was deleted here, comes back";
        case Fate::Changes:
            return core::format_count(static_cast<std::int64_t>(line.fields),
                                      frame.state.environment.numbers) +
                   (line.fields == 1 ? " change" : " changes");
        case Fate::Stays: return "Stays as it is";
        case Fate::Goes: return "Goes";
        case Fate::Refused: return "Left out: its id is another thing's here";
    }
    return {};
}

const std::vector<RestoreLine>& lines_of(Frame& frame, const ArrivedBackup& backup) {
    DataDraft& draft = frame.scratch.data;
    const app::State& state = frame.state;
    if (draft.lines_counter != state.counter || draft.lines_replace != draft.replaces ||
        draft.lines_name != backup.name || draft.lines_documents != backup.documents.size()) {
        draft.lines = app::restore_lines(state, backup, draft.replaces);
        // What changes is what the user has to see, and what goes first of all.
        std::ranges::stable_sort(draft.lines, {}, [](const RestoreLine& line) {
            return line.fate == Fate::Goes ? 0 : line.fate == Fate::Stays ? 2 : 1;
        });
        draft.lines_counter = state.counter;
        draft.lines_replace = draft.replaces;
        draft.lines_name = backup.name;
        draft.lines_documents = backup.documents.size();
    }
    return draft.lines;
}

std::string title_of(const ArrivedBackup& backup) {
    return backup.name.empty() ? std::string("A backup") : "Backup \"" + backup.name + "\"";
}

void leave(Frame& frame) {
    frame.emit(app::LeaveBackup{});
    frame.scratch.data.opening.clear();
}

float draw_sealed(Frame& frame, TitledCard& card, const ArrivedBackup& backup) {
    DataDraft& draft = frame.scratch.data;
    card.say("sealed", "It is encrypted. Its passphrase opens it.", frame.theme.text, space::m);
    if (!backup.refusal.empty()) card.say("refusal", backup.refusal, frame.theme.bad, space::m);
    card.take(field(frame, make_id(card.id(), "passphrase"), card.at(), std::min(card.w(), 420.0F),
                    {.name = "Passphrase of the backup",
                     .label = "Passphrase of the backup",
                     .secret = true,
                     .max_length = 200},
                    draft.opening, accept_text(draft.opening)),
              space::m);
    ButtonRow row(frame, card.column());
    const bool can_open = !draft.opening.empty() && !backup.is_opening;
    if (row.add(make_id(card.id(), "open"), {.name = backup.is_opening ? "Opening" : "Open it",
                                             .kind = ButtonKind::Primary,
                                             .disabled = !can_open}) &&
        can_open) {
        frame.emit(app::OpenBackup{draft.opening});
        draft.opening.clear();
    }
    if (row.add(make_id(card.id(), "leave"), {.name = "Leave it"})) leave(frame);
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

void draw_table(Frame& frame, TitledCard& card, const std::vector<RestoreLine>& lines) {
    const bool is_narrow = card.w() < 520;
    std::vector<TableColumn> columns{{"Name", 120, Align::Left}};
    if (!is_narrow) columns.push_back({"Kind", 140, Align::Left});
    columns.push_back({"What happens", is_narrow ? 170.0F : 300.0F, Align::Left});
    std::vector<TableLine> table;
    for (const RestoreLine& line : lines) {
        if (table.size() == most_lines) break;
        const bool stays = line.fate == Fate::Stays;
        std::vector<std::string> cells{line.name.empty() ? std::string("Untitled") : line.name};
        std::vector<Ink> inks{Ink::Plain};
        if (!is_narrow) {
            cells.emplace_back(kind_words(line.kind));
            inks.push_back(Ink::Pale);
        }
        cells.push_back(fate_words(frame, line));
        inks.push_back(stays ? Ink::Pale : Ink::Accent);
        table.push_back({std::move(cells), line.fate == Fate::Goes, std::move(inks)});
    }
    card.take(plain_table(frame, make_id(card.id(), "lines"), card.at(), card.w(),
                          "What the backup would change", columns, table),
              space::m);
    if (lines.size() > most_lines)
        card.say("more",
                 "And " +
                     core::format_count(static_cast<std::int64_t>(lines.size() - most_lines),
                                        frame.state.environment.numbers) +
                     " more.",
                 frame.theme.secondary, space::m);
}

void draw_notes(Frame& frame, TitledCard& card, const ArrivedBackup& backup) {
    if (frame.scratch.data.replaces)
        card.say("ledger",
                 "Contests are only ever added to: scores and nights that the backup lacks stay.",
                 frame.theme.secondary, space::m);
    if (backup.keys > 0)
        card.say("keys",
                 "It holds keys with which the links of contests are signed; this device gets "
                 "those that it lacks.",
                 frame.theme.text, space::m);
    if (backup.left_out > 0)
        card.say("left-out",
                 core::format_count(static_cast<std::int64_t>(backup.left_out),
                                    frame.state.environment.numbers) +
                     " of its records cannot be read: " + backup.why_left_out +
                     ". Keep the file; everything else can be restored.",
                 frame.theme.caution, space::m);
}

}  // namespace

float draw_arrived_backup(Frame& frame, Column column) {
    const ArrivedBackup& backup = *frame.state.backups.arrived;
    DataDraft& draft = frame.scratch.data;
    const NodeId id = make_id(0, "arrived-backup");
    TitledCard card(frame, id, column, title_of(backup));
    if (!backup.sealed.empty()) return draw_sealed(frame, card, backup);
    if (!backup.refusal.empty()) {
        card.say("refusal", backup.refusal, frame.theme.bad, space::m);
        ButtonRow row(frame, card.column());
        if (row.add(make_id(id, "leave"), {.name = "Leave it"})) leave(frame);
        card.take(row.bottom() - card.at().y, space::s);
        return card.close();
    }
    if (!backup.made.empty())
        card.say("made", "It was made on " + backup.made + ".", frame.theme.text, space::m);
    const std::vector<std::string> ways{"Merge", "Replace"};
    const NodeId way = make_id(id, "way");
    const float label_h = label_above(frame, way, "What to do with it", card.at(), card.w());
    const int picked = choice(frame, way,
                              {card.at().x, card.at().y + label_h,
                               std::min(card.w(), least_choice_w), frame.control_height()},
                              "What to do with it", ways, draft.replaces ? 1 : 0);
    if (picked >= 0) draft.replaces = picked == 1;
    card.take(label_h + frame.control_height(), space::s);
    card.say("way-words",
             draft.replaces
                 ? "Everything becomes as the backup says, and what it does not hold goes."
                 : "What is newer in the backup comes; what is newer here stays, and nothing goes.",
             frame.theme.text, space::m);
    draw_table(frame, card, lines_of(frame, backup));
    draw_notes(frame, card, backup);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "restore"),
                {.name = draft.replaces ? "Replace what is here" : "Merge it with what is here",
                 .kind = draft.replaces ? ButtonKind::Danger : ButtonKind::Primary})) {
        frame.emit(
            app::RestoreBackup{draft.replaces ? app::RestoreWay::Replace : app::RestoreWay::Merge});
        draft.replaces = false;
    }
    if (row.add(make_id(id, "leave"), {.name = "Leave it"})) leave(frame);
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

}  // namespace ui
