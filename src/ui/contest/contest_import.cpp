// The file that arrived, what it would do, and the decision.
#include "ui/contest/contest_import.h"

#include "core/codec/record_file.h"
#include "ui/titled_card.h"
#include "ui/widgets/button_row.h"

#include <string>

namespace ui {

float draw_contest_import(Frame& frame, NodeId parent, Column column) {
    const app::ArrivedFile& file = frame.state.arrived;
    if (file.text.empty() || !core::codec::is_record_file(file.text)) return column.y;
    // It is asked about here, so the other places do not take it up.
    frame.scratch.account_import.arrived = frame.scratch.import.arrived = file.number;
    const NodeId id = make_id(parent, "import");
    TitledCard card(frame, id, column, "Import a file");
    card.say("what",
             (file.name.empty() ? "What was pasted" : file.name) +
                 " looks like a file of Quarterdeck. What is in it meets what is here by its ids: "
                 "scores unite, and newer changes win. Nothing is written before you say so.",
             frame.theme.text, space::m);
    ButtonRow row(frame, card.column());
    if (row.add(make_id(id, "go"), {.name = "Import", .kind = ButtonKind::Primary}))
        frame.emit(app::ImportRecords{});
    if (row.add(make_id(id, "cancel"), {.name = "Cancel"})) frame.emit(app::ForgetFile{});
    card.take(row.bottom() - card.at().y, space::s);
    return card.close();
}

}  // namespace ui
