// Three cards, each for one question, then the decision.
#include "ui/target/import_view.h"

#include "core/import_cells.h"
#include "core/target/summary.h"
#include "ui/target/import_mapping_view.h"
#include "ui/target/import_preview_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::target::CountImport;
using core::target::Plan;

NodeId import_id() { return make_id(0, "import"); }
NodeId title_id() { return make_id(import_id(), "title"); }
NodeId text_id() { return make_id(import_id(), "text"); }

std::string counted(const Frame& frame, std::size_t count, const char* one) {
    return core::target::count_of(static_cast<std::int64_t>(count), one,
                                  frame.state.environment.numbers);
}

void take(Frame& frame, const Plan& plan, std::string_view text) {
    take_table(frame.scratch.import, text, plan, frame.state.environment.numbers,
               frame.state.environment.date_order);
}

void take_file(Frame& frame, const Plan& plan) {
    ImportDraft& draft = frame.scratch.import;
    const app::ArrivedFile& file = frame.state.arrived;
    draft.open = true;
    draft.plan = plan.id;
    draft.arrived = file.number;
    draft.text.clear();
    draft.source = file.name.empty() ? "The pasted table" : file.name;
    take(frame, plan, file.text);
    frame.scratch.focus_next = title_id();
}

// "crm.csv: 12 rows, 5 columns, separated by semicolons."
std::string table_sentence(const Frame& frame, const ImportDraft& draft) {
    const core::Table& table = *draft.table;
    const char* separator = table.separator == ';'    ? "semicolons"
                            : table.separator == '\t' ? "tabs"
                                                      : "commas";
    return (draft.source.empty() ? "The table" : draft.source) + ": " +
           counted(frame, table.rows.size(), "row") + ", " +
           counted(frame, core::width_of(table), "column") + ", separated by " + separator + ".";
}

float draw_source(Frame& frame, NodeId id, Column column, const Plan& plan) {
    ImportDraft& draft = frame.scratch.import;
    const float padding = padding_of(frame);
    const float x = column.x + padding;
    const float w = column.w - padding * 2;
    float y = column.y + padding;
    y += heading(frame, title_id(), "Import counts", 2, type::section, {x, y}, w) + space::s;
    frame.at(title_id()).focusable = true;
    y += paragraph(frame, make_id(id, "what"),
                   "Counts per week become what was done in this plan. Nothing is written before "
                   "you have seen it below and said so.",
                   type::body, frame.theme.text, {x, y}, std::min(w, 620.0F)) +
         space::l;
    std::string taken = draft.text;
    y += text_area(frame, text_id(), {x, y}, w,
                   {.name = "Table to import",
                    .help = "Paste the rows with their header, choose a file, or drop one on this "
                            "page. Commas, semicolons and tabs are understood.",
                    .error = draft.trouble},
                   draft.text, &taken) +
         space::m;
    if (taken != draft.text) {
        draft.text = std::move(taken);
        draft.source.clear();
        take(frame, plan, draft.text);
    }
    const ButtonLook choose{.name = "Choose file"};
    if (button(frame, make_id(id, "choose"),
               {x, y, button_width(frame, choose), frame.control_height()}, choose))
        frame.emit(app::AskForFile{});
    y += frame.control_height();
    if (draft.table)
        y += space::m + paragraph(frame, make_id(id, "table"), table_sentence(frame, draft),
                                  type::body, frame.theme.secondary, {x, y + space::m}, w);
    const float bottom = y + padding;
    draw_card(frame, {column.x, column.y, column.w, bottom - column.y});
    return bottom;
}

void finish(Frame& frame) {
    close(frame.scratch.import);
    frame.scratch.focus_next = import_button_id();
    frame.emit(app::ForgetFile{});
}

float draw_decision(Frame& frame, NodeId id, Column column, const Plan& plan,
                    const CountImport* import) {
    const float h = frame.control_height();
    const bool some_wrong = import != nullptr && import->wrong_rows > 0;
    const ButtonLook go{.name = some_wrong ? "Import the good rows" : "Import",
                        .kind = ButtonKind::Primary,
                        .disabled = import == nullptr || import->counts.empty()};
    const ButtonLook cancel{.name = "Cancel"};
    const float go_w = button_width(frame, go);
    const bool goes = button(frame, make_id(id, "go"), {column.x, column.y, go_w, h}, go);
    const bool cancels =
        button(frame, make_id(id, "cancel"),
               {column.x + go_w + space::m, column.y, button_width(frame, cancel), h}, cancel);
    if (goes)
        frame.emit(app::ImportDone{plan.id, import->done, import->counts.size(), import->weeks});
    if (goes || cancels) finish(frame);
    return column.y + h;
}

}  // namespace

NodeId import_button_id() { return make_id(0, "import-counts"); }

void open_import(Frame& frame, const Plan& plan) {
    ImportDraft& draft = frame.scratch.import;
    close(draft);
    draft.open = true;
    draft.plan = plan.id;
    // On touch screens the keyboard would hide what there is to choose.
    frame.scratch.focus_next = frame.touch ? title_id() : text_id();
}

bool shows_import(Frame& frame, const Plan& plan) {
    const ImportDraft& draft = frame.scratch.import;
    if (frame.state.arrived.number != draft.arrived) take_file(frame, plan);
    return draft.open && draft.plan == plan.id;
}

float draw_import(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = import_id();
    const float gap = frame.shape == Shape::Phone ? space::l : space::xl;
    ImportDraft& draft = frame.scratch.import;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Import counts"});
    const float top = column.y;
    column.y = draw_source(frame, id, column, plan) + gap;
    const CountImport* import = nullptr;
    if (draft.table) {
        column.y = draw_import_mapping(frame, column, plan, draft) + gap;
        import = &preview_of(draft, plan);
        column.y = draw_import_preview(frame, column, plan, *import) + gap;
    }
    const float bottom = draw_decision(frame, id, column, plan, import);
    frame.at(id).rect.h = bottom - top;
    frame.close();
    return bottom;
}

}  // namespace ui
