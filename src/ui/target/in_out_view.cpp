// One list of ways out, and the way in.
#include "ui/target/in_out_view.h"

#include "ui/target/import_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_area.h"

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
};

// Buttons beside each other, and below where the width is used up.
class Flow {
public:
    Flow(Frame& frame, Column column) : frame_(frame), column_(column), x_(column.x) {}

    bool add(NodeId id, const ButtonLook& look) {
        const float w = std::min(button_width(frame_, look), column_.w);
        if (x_ > column_.x && x_ + w > column_.x + column_.w) {
            x_ = column_.x;
            column_.y += frame_.control_height() + space::s;
        }
        const bool activated =
            button(frame_, id, {x_, column_.y, w, frame_.control_height()}, look);
        x_ += w + space::s;
        return activated;
    }
    float bottom() const { return column_.y + frame_.control_height(); }

private:
    Frame& frame_;
    Column column_;
    float x_;
};

// The browser did not let us copy: the text, to be copied by hand.
float draw_uncopied(Frame& frame, NodeId id, Point at, float w) {
    const auto& uncopied = frame.state.uncopied;
    if (!uncopied) return 0;
    float y = at.y + space::l;
    std::string ignored;
    y += text_area(
             frame, make_id(id, "uncopied"), {at.x, y}, w,
             {.name = "Text to copy",
              .help = frame.touch ? "Press on the text, select all of it and copy it."
                      : frame.state.environment.is_mac
                          ? "Click into the text, select all with ⌘A and copy with ⌘C."
                          : "Click into the text, select all with Ctrl+A and copy with Ctrl+C."},
             uncopied->text, &ignored) +
         space::s;
    const ButtonLook close{.name = "Copied by hand"};
    if (button(frame, make_id(id, "uncopied-done"),
               {at.x, y, button_width(frame, close), frame.control_height()}, close))
        frame.emit(app::ForgetUncopied{});
    return y + frame.control_height() - at.y;
}

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
    Flow flow(frame, {x, y, w});
    for (const WayOut& way : ways_out)
        if (flow.add(make_id(id, "out", static_cast<std::uint64_t>(way.what)),
                     {.name = way.caption, .tooltip = way.tooltip}))
            frame.emit(app::ExportPlan{plan.id, way.what});
    if (flow.add(import_button_id(),
                 {.name = "Import counts",
                  .tooltip = "Reads counts per week from a table that you paste or choose. You see "
                             "what would be written before it is."}))
        open_import(frame, plan);
    y = flow.bottom();
    y += draw_uncopied(frame, id, {x, y}, w);
    const float bottom = y + padding;
    frame.at(id).rect.h = bottom - top;
    frame.close();
    draw_card(frame, {column.x, top, column.w, bottom - top});
    return bottom;
}

}  // namespace ui
