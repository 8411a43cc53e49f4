// One list of ways out, and the way in.
#include "ui/target/in_out_view.h"

#include "ui/link_result.h"
#include "ui/target/import_view.h"
#include "ui/uncopied_view.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::target::Plan;

struct WayOut {
    app::Export what;
    std::string_view caption;
    std::string_view tooltip;
};

// Everything that a plan can be handed out as.
constexpr WayOut ways_out[] = {
    {app::Export::Summary, "Copy summary",
     "Puts the plan in a sentence, its stages as a table and its assumptions on the clipboard, for "
     "a chat or a mail."},
    {app::Export::PlanTable, "Save as CSV",
     "A file for a spreadsheet: each stage with its rate, need, pace and last useful day."},
    {app::Export::WeeklyCounts, "Save weekly counts",
     "A file with what was done and the goals, week by week. It can be imported again."},
    {app::Export::Print, "Print",
     "The plan, its chain, this week and all weeks on paper, or as a PDF."},
};

}  // namespace

float draw_in_out(Frame& frame, Column column, const Plan& plan) {
    const NodeId id = make_id(0, "in-out");
    const float padding = padding_of(frame);
    const float x = column.x + padding;
    const float w = column.w - padding * 2;
    const float top = column.y;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "In and out"});
    float y = top + padding;
    y += heading(frame, make_id(id, "title"), "In and out", 2, type::section, {x, y}, w) + space::s;
    y +=
        paragraph(frame, make_id(id, "what"),
                  "Take the plan along as text or a table, or bring in what was done from a CRM or "
                  "a spreadsheet.",
                  type::body, frame.theme.text, {x, y}, std::min(w, 620.0F)) +
        space::m;
    ButtonRow flow(frame, {x, y, w});
    for (const WayOut& way : ways_out)
        if (flow.add(make_id(id, "out", static_cast<std::uint64_t>(way.what)),
                     {.name = way.caption, .tooltip = way.tooltip}))
            frame.emit(app::ExportPlan{plan.id, way.what});
    if (flow.add(make_id(id, "link"),
                 {.name = "Share as a link",
                  .tooltip = "The whole plan in a link that a colleague opens and keeps."}))
        frame.emit(app::MakeLink{plan.id});
    if (flow.add(import_button_id(),
                 {.name = "Import counts",
                  .tooltip = "Reads counts per week from a table that you paste or choose. You see "
                             "what would be written before it is."}))
        open_import(frame, plan);
    y = flow.bottom();
    const float link_h = draw_link_result(frame, make_id(id, "result"), make_id(id, "link"),
                                          {x, y + space::m}, w, plan.id);
    y += link_h > 0 ? space::m + link_h : draw_uncopied(frame, id, {x, y}, w);
    const float bottom = y + padding;
    frame.at(id).rect.h = bottom - top;
    frame.close();
    draw_card(frame, {column.x, top, column.w, bottom - top});
    return bottom;
}

}  // namespace ui
