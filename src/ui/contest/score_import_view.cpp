// A card for each question, then the decision.
#include "ui/contest/score_import_view.h"

#include "app/contest_board.h"
#include "core/date_words.h"
#include "core/import_cells.h"
#include "core/target/summary.h"
#include "core/utf8.h"
#include "ui/contest/score_mapping_view.h"
#include "ui/contest/score_preview_view.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <string>
#include <string_view>

namespace ui {
namespace {

using app::ContestBook;

NodeId import_id() { return make_id(0, "score-import"); }
NodeId offer_id() { return make_id(0, "score-import-offer"); }
NodeId title_id() { return make_id(make_id(import_id(), "source"), "title"); }

ScoreImportDraft& draft_of(Frame& frame) { return frame.scratch.contest_scores.import; }

std::string counted(const Frame& frame, std::size_t count, const char* one) {
    return core::target::count_of(static_cast<std::int64_t>(count), one,
                                  frame.state.environment.numbers);
}

const core::contest::Contest& rules_now(const Frame& frame, const ContestBook& book) {
    return app::live_board(frame.state, book.contest.id)->board.rules;
}

void take(Frame& frame, const ContestBook& book, std::string_view text) {
    take_score_table(draft_of(frame), text, rules_now(frame, book), frame.state.environment.numbers,
                     frame.state.environment.date_order);
}

void take_what_arrived(Frame& frame, const ContestBook& book) {
    ScoreImportDraft& draft = draft_of(frame);
    const app::ArrivedFile& file = frame.state.arrived;
    if (draft.arrived == file.number) return;
    draft.arrived = file.number;
    // What came for a plan or for accounts is theirs.
    if (frame.scratch.import.arrived == file.number) return;
    frame.scratch.import.arrived = frame.scratch.account_import.arrived = file.number;
    if (!draft.open) draft.from = frame.scratch.focused;
    draft.open = true;
    draft.contest = book.contest.id;
    // What was pasted can be put right in the field, a file can't.
    draft.text = file.name.empty() && !core::is_blank(file.text) ? file.text : std::string();
    draft.source = file.name.empty() ? "The pasted table" : file.name;
    take(frame, book, file.text);
    frame.scratch.focus_next = title_id();
}

// The field and the button, the same in the offer and in the import.
void draw_ways_in(Frame& frame, NodeId id, TitledCard& card, const ContestBook& book, int lines) {
    ScoreImportDraft& draft = draft_of(frame);
    std::string taken = draft.text;
    card.take(text_area(frame, make_id(id, "text"), card.at(), card.w(),
                        {.name = "Paste scores here",
                         .help = "A row for each member, a column for each metric, with or without "
                                 "a header. A file can also be dropped on this page.",
                         .error = draft.trouble,
                         .lines = lines},
                        draft.text, &taken),
              space::m);
    if (taken != draft.text) {
        draft.text = std::move(taken);
        draft.source.clear();
        // The field goes on in the import, and the typing in the field.
        if (!draft.open) frame.scratch.focus_next = make_id(id, "text");
        draft.open = true;
        draft.contest = book.contest.id;
        take(frame, book, draft.text);
        if (!draft.table && draft.trouble.empty()) close(draft);  // emptied
    }
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "choose"), {.name = "Import a file"})) frame.emit(app::AskForFile{});
    card.take(row.bottom() - card.at().y, space::s);
}

float draw_source(Frame& frame, Column column, const ContestBook& book, core::Date night) {
    const ScoreImportDraft& draft = draft_of(frame);
    const NodeId id = make_id(import_id(), "source");
    TitledCard card(frame, id, column, "Scores from a table");
    frame.at(title_id()).focusable = true;
    card.say("what",
             "Rows without a date count for the night of " + core::format_short(night) +
                 ". Nothing is written before you have seen it below and said so.",
             frame.theme.text, space::m);
    draw_ways_in(frame, offer_id(), card, book, 4);
    if (draft.table)
        card.say("table",
                 (draft.source.empty() ? "The table" : draft.source) + ": " +
                     counted(frame, draft.table->rows.size(), "row") + ", " +
                     counted(frame, core::width_of(*draft.table), "column") + ".",
                 frame.theme.secondary, space::s);
    return card.close();
}

// Returns the bottom.
float draw_decision(Frame& frame, Column column, const ContestBook& book) {
    ScoreImportDraft& draft = draft_of(frame);
    const NodeId id = import_id();
    const std::size_t count = changed_lines(draft);
    ButtonRow row(frame, column);
    const std::string caption = "Enter " + counted(frame, count, "score");
    const bool goes = row.add(
        make_id(id, "go"),
        {.name = caption, .kind = ButtonKind::Primary, .disabled = !draft.table || count == 0});
    const bool cancels =
        row.add(make_id(id, "cancel"), {.name = draft.is_rest ? "Leave the rest out" : "Cancel"});
    if (goes) frame.emit(app::ImportScores{book.contest.id, draft.changes, draft.rest.size()});
    if (goes || cancels) {
        const NodeId from = cancels ? draft.from : 0;
        if (cancels || !keep_rest(draft)) close(draft);
        frame.scratch.focus_next = from != 0 ? from : make_id(offer_id(), "text");
        frame.emit(app::ForgetFile{});
    }
    return row.bottom();
}

}  // namespace

float draw_score_import_offer(Frame& frame, Column column, const ContestBook& book) {
    TitledCard card(frame, offer_id(), column, "From a spreadsheet");
    card.say("what",
             "Copy the block with the members' names and their numbers, and paste it anywhere on "
             "this page. You see what would be written first.",
             frame.theme.text, space::m);
    draw_ways_in(frame, offer_id(), card, book, 3);
    return card.close();
}

bool shows_score_import(Frame& frame, const ContestBook& book) {
    take_what_arrived(frame, book);
    const ScoreImportDraft& draft = draft_of(frame);
    return draft.open && draft.contest == book.contest.id;
}

float draw_score_import(Frame& frame, Column column, const ContestBook& book, core::Date night,
                        core::Date tonight) {
    ScoreImportDraft& draft = draft_of(frame);
    const float gap = frame.shape == Shape::Phone ? space::l : space::xl;
    const NodeId id = import_id();
    const float top = column.y;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "Import scores"});
    column.y = draw_source(frame, column, book, night) + gap;
    if (draft.table) {
        const core::contest::Contest& rules = rules_now(frame, book);
        column.y = draw_score_mapping(frame, column, rules, draft) + gap;
        look_at_scores(draft, book, night, tonight);
        if (!draft.asked.empty()) column.y = draw_unclear_names(frame, column, rules, draft) + gap;
        look_at_scores(draft, book, night, tonight);
        column.y = draw_score_preview(frame, column, rules, draft) + gap;
    }
    const float bottom = draw_decision(frame, column, book);
    frame.at(id).rect.h = bottom - top;
    frame.close();
    return bottom;
}

}  // namespace ui
