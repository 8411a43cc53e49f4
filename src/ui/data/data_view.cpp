// A card for each question that somebody has about their data.
#include "ui/data/data_view.h"

#include "ui/card_flow.h"
#include "ui/data/backup_card.h"
#include "ui/data/erase_card.h"
#include "ui/data/kept_card.h"
#include "ui/data/restore_card.h"
#include "ui/history_view.h"
#include "ui/titled_card.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

float draw_promises(Frame& frame, Column column) {
    TitledCard card(frame, make_id(0, "promises"), column, "What you can rely on");
    card.say("here",
             "Everything is on this device only. Nothing leaves it but the links, files and boards "
             "that you share.",
             frame.theme.text, space::s);
    card.say("saved",
             "\"Saved on this device\" is said when the browser has written it to the disk. A "
             "crash after that loses nothing.",
             frame.theme.text, space::s);
    card.say("browser",
             "A browser can still delete it: when site data is cleared, when a private window is "
             "closed, or when the disk is nearly full and it has not promised to keep it. Then "
             "only a backup helps.",
             frame.theme.text, space::s);
    return card.close();
}

}  // namespace

float draw_data(Frame& frame, Column column) {
    const NodeId id = make_id(0, "data");
    const float size = frame.control_height();
    const float title_h = std::max(size, type::page.line);
    heading(frame, make_id(id, "title"), "Your data", 1, type::page,
            {column.x, column.y + (title_h - type::page.line) / 2}, column.w / 2);
    draw_history(frame, id, column.x + column.w, column.y + (title_h - size) / 2);
    column.y += title_h + space::l;
    if (frame.state.backups.arrived)
        column.y = draw_arrived_backup(frame, column) + CardFlow(column).gap();
    CardFlow flow(column);
    flow.add([&](Column at) { return draw_backup_card(frame, at); });
    flow.add([&](Column at) { return draw_kept_card(frame, at); });
    flow.add([&](Column at) { return draw_seal_card(frame, at); });
    flow.add([&](Column at) { return draw_promises(frame, at); });
    flow.add([&](Column at) { return draw_erase_card(frame, at); });
    return flow.bottom();
}

}  // namespace ui
