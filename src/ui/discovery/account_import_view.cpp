// Three cards, each for one question, then the decision.
#include "ui/discovery/account_import_view.h"

#include "core/import_cells.h"
#include "core/target/summary.h"
#include "ui/discovery/account_mapping_view.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::discovery::AccountPreview;
using core::discovery::PreviewRow;
using core::discovery::RowOutcome;

// So many rows are listed, those that are wrong first.
constexpr std::size_t most_rows = 60;

NodeId import_id() { return make_id(0, "account-import"); }

std::string counted(const Frame& frame, std::size_t count, const char* one) {
    return core::target::count_of(static_cast<std::int64_t>(count), one,
                                  frame.state.environment.numbers);
}

void take_what_arrived(Frame& frame) {
    AccountImportDraft& draft = frame.scratch.account_import;
    const app::ArrivedFile& file = frame.state.arrived;
    if (draft.arrived == file.number) return;
    draft.arrived = frame.scratch.import.arrived = file.number;
    draft.text.clear();
    draft.source = file.name.empty() ? "The pasted table" : file.name;
    take_account_table(draft, file.text, frame.state.environment.date_order);
}

float draw_source(Frame& frame, NodeId id, Column column) {
    AccountImportDraft& draft = frame.scratch.account_import;
    TitledCard card(frame, make_id(id, "source"), column, "Bring in");
    card.say("what",
             "Accounts and contacts as HubSpot, Salesforce or a spreadsheet export them, or a file "
             "that Quarterdeck saved. Nothing is written before you have seen it below and said "
             "so.",
             frame.theme.text, space::m);
    std::string taken = draft.text;
    card.take(text_area(frame, make_id(id, "text"), card.at(), card.w(),
                        {.name = "Table of accounts",
                         .help = "Paste the rows with their header, choose a file, or drop one on "
                                 "this page.",
                         .error = draft.trouble,
                         .lines = 4},
                        draft.text, &taken),
              space::m);
    if (taken != draft.text) {
        draft.text = std::move(taken);
        draft.source.clear();
        take_account_table(draft, draft.text, frame.state.environment.date_order);
    }
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "choose"), {.name = "Choose file"})) frame.emit(app::AskForFile{});
    card.take(row.bottom() - card.at().y, space::s);
    const std::string source = draft.source.empty() ? "The table" : draft.source;
    if (draft.table)
        card.say("table",
                 source + ": " + counted(frame, draft.table->rows.size(), "row") + ", " +
                     counted(frame, core::width_of(*draft.table), "column") + ".",
                 frame.theme.secondary, space::s);
    if (draft.is_records)
        card.say("records",
                 draft.text.empty()
                     ? source +
                           " looks like a file of Quarterdeck. Its accounts and question "
                           "banks meet those that are here by their ids; newer changes win."
                     : "This is a file of Quarterdeck, not a table: choose the file itself.",
                 frame.theme.secondary, space::s);
    return card.close();
}

std::string summary(const Frame& frame, const AccountPreview& preview) {
    std::string text = counted(frame, preview.new_accounts, "new account") + " and " +
                       counted(frame, preview.new_contacts, "new contact") + ". " +
                       counted(frame, preview.filled_in, "row") + " fill in what was empty, " +
                       counted(frame, preview.already_there, "row") + " change nothing.";
    if (preview.wrong > 0)
        text += " " + counted(frame, preview.wrong, "row") + " can't be read and are left out.";
    return text;
}

float draw_row(Frame& frame, NodeId list, const PreviewRow& row, Point at, float w) {
    const NodeId id = make_id(list, "row", row.row);
    const bool wrong = row.outcome == RowOutcome::Wrong;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    float y = at.y;
    y += paragraph(frame, make_id(id, "says"), "Row " + std::to_string(row.row) + ": " + row.says,
                   type::body, wrong ? frame.theme.bad : frame.theme.text, {at.x, y}, w);
    y += text_line(frame, make_id(id, "text"), row.text, type::secondary, frame.theme.secondary,
                   {at.x, y, w, type::secondary.line});
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

float draw_preview(Frame& frame, NodeId id, Column column, const AccountPreview& preview) {
    TitledCard card(frame, make_id(id, "preview"), column, "What would happen");
    card.take(
        output_lines(frame, make_id(id, "summary"), "Result of the import", summary(frame, preview),
                     type::body, frame.theme.text, card.at(), std::min(card.w(), 620.0F)),
        space::m);
    std::vector<const PreviewRow*> rows;
    for (const bool wrong : {true, false})
        for (const PreviewRow& row : preview.rows)
            if ((row.outcome == RowOutcome::Wrong) == wrong && rows.size() < most_rows)
                rows.push_back(&row);
    const NodeId list = make_id(id, "rows");
    const Point top = card.at();
    frame.open({.id = list,
                .role = a11y::Role::List,
                .rect = {top.x, top.y, card.w(), 0},
                .name = "Rows"});
    for (const PreviewRow* row : rows)
        card.take(draw_row(frame, list, *row, card.at(), card.w()), space::s);
    frame.at(list).rect.h = card.at().y - top.y;
    frame.close();
    if (preview.rows.size() > rows.size())
        card.say("more",
                 "And " + counted(frame, preview.rows.size() - rows.size(), "more row") + ".",
                 frame.theme.secondary, space::s);
    return card.close();
}

// Returns the bottom.
float draw_decision(Frame& frame, NodeId id, Column column, const AccountPreview* preview) {
    AccountImportDraft& draft = frame.scratch.account_import;
    const bool some_wrong = preview != nullptr && preview->wrong > 0;
    const bool is_news = preview != nullptr &&
                         preview->new_accounts + preview->new_contacts + preview->filled_in > 0;
    const bool is_file = draft.is_records && draft.text.empty();
    ButtonRow row(frame, column);
    const bool goes =
        row.add(make_id(id, "go"), {.name = some_wrong ? "Import the good rows" : "Import",
                                    .kind = ButtonKind::Primary,
                                    .disabled = !is_news && !is_file});
    const bool cancels = row.add(make_id(id, "cancel"), {.name = "Cancel"});
    if (goes && is_file) {
        frame.emit(app::ImportRecords{});
    } else if (goes) {
        const auto plan = app::shown_plan(frame.state);
        frame.emit(
            app::ImportAccounts{preview->good, plan && !plan->is_sample ? plan->id : core::Id{}});
        frame.emit(app::ShowDiscoveryPage{app::DiscoveryPage::Accounts});
    }
    if (goes || cancels) {
        close(draft);
        frame.emit(app::ForgetFile{});
    }
    return row.bottom();
}

}  // namespace

float draw_account_import(Frame& frame, Column column) {
    take_what_arrived(frame);
    const NodeId id = import_id();
    const float gap = frame.shape == Shape::Phone ? space::l : space::xl;
    AccountImportDraft& draft = frame.scratch.account_import;
    column.y = draw_source(frame, id, column);
    if (!draft.table && !draft.is_records) return column.y;
    column.y += gap;
    const AccountPreview* preview = nullptr;
    if (draft.table) {
        column.y = draw_account_mapping(frame, column, draft) + gap;
        preview = &preview_of(draft, frame.state);
        column.y = draw_preview(frame, id, column, *preview) + gap;
    }
    return draw_decision(frame, id, column, preview);
}

}  // namespace ui
