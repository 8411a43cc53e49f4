// The details of one rep, under the rep's row.
#include "ui/target/rep_details.h"

#include "core/number.h"
#include "ui/accept.h"
#include "ui/target/leave_view.h"
#include "ui/target/week_days.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using core::target::Rep;

float draw_ramp_field(Frame& frame, const RepRow& row, RepField which, Point at, float w) {
    const bool is_start = which == RepField::RampStart;
    const std::string label = is_start ? "Ramp start" : "Ramp step";
    const std::string name = label + ": " + row.name();
    const std::int32_t now = is_start ? row.rep().ramp.start_bp : row.rep().ramp.step_bp;
    return field(frame, rep_field_id(row.plan, row.rep().id, which), at, w,
                 {.name = name,
                  .label = label,
                  .help = is_start ? "Of a full week, in week 1." : "More each week, up to 100 %.",
                  .suffix = "%",
                  .keyboard = a11y::Keyboard::Decimal,
                  .align = Align::Right,
                  .max_length = 40},
                 core::format_scaled(now, 2, true, frame.state.environment.numbers),
                 accept_percent(frame, "A share", [&](std::int32_t share_bp) {
                     Rep changed = row.rep();
                     (is_start ? changed.ramp.start_bp : changed.ramp.step_bp) = share_bp;
                     frame.emit(app::SetRep{row.plan.id, changed});
                 }));
}

}  // namespace

float draw_rep_details(Frame& frame, const RepRow& row, Column column) {
    constexpr float most_w = 560;
    const float w = std::min(column.w, most_w);
    const float half = (w - space::l) / 2;
    const NodeId id = make_id(rep_field_id(row.plan, row.rep().id, RepField::Name), "details-area");
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "Details of " + row.name()});
    float y = column.y;
    const float start = draw_ramp_field(frame, row, RepField::RampStart, {column.x, y}, half);
    const float step =
        draw_ramp_field(frame, row, RepField::RampStep, {column.x + half + space::l, y}, half);
    y += std::max(start, step) + space::m;
    y += draw_week_days(frame, make_id(id, "week"), {column.x, y}, w, row.name(), row.rep().week,
                        [&](core::WorkWeek week) {
                            Rep changed = row.rep();
                            changed.week = week;
                            frame.emit(app::SetRep{row.plan.id, changed});
                        }) +
         space::m;
    y += text_line(frame, make_id(id, "leave"), "Leave", type::secondary_strong,
                   frame.theme.secondary, {column.x, y, w, type::secondary_strong.line}) +
         space::xs;
    y += draw_leave_editor(frame, {column.x, y, w}, row.plan, row.rep().id);
    frame.at(id).rect.h = y - column.y;
    frame.close();
    return y - column.y;
}

}  // namespace ui
