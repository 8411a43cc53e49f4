// Fields, outputs and buttons of one rep.
#include "ui/target/rep_cells.h"

#include "core/number.h"
#include "core/target/summary.h"
#include "ui/accept.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Rep;
using core::target::Team;

// The arrow keys walk down a column, within the reps that are listed.
FieldLook in_column(const Frame& frame, FieldLook look, const RepRow& row, RepField field) {
    const std::size_t first = frame.scratch.first_rep;
    if (row.index > first) look.up = rep_field_id(row.plan, row.plan.reps[row.index - 1].id, field);
    if (row.index + 1 < std::min(row.plan.reps.size(), first + reps_a_page))
        look.down = rep_field_id(row.plan, row.plan.reps[row.index + 1].id, field);
    return look;
}

std::optional<std::int64_t> number_of(const RepRow& row, RepNumber which) {
    const Team& team = row.team;
    if (which == RepNumber::WorkingDays)
        return row.is_sum() ? team.working_days() : team.working_days(row.index);
    if (team.stages() == 0) return std::nullopt;
    const std::size_t stage = which == RepNumber::Innermost ? team.stages() - 1 : 0;
    if (team.reach(stage) != core::target::Reach::Reachable) return std::nullopt;
    if (which != RepNumber::ThisWeek)
        return row.is_sum() ? team.sum(stage).units : team.part(row.index, stage).units;
    if (!row.week) return std::nullopt;
    return row.is_sum() ? team.weekly_sum(0)[*row.week] : team.weekly(row.index, 0)[*row.week];
}

}  // namespace

std::string RepRow::name() const {
    if (is_sum()) return "Sum";
    return rep().name.empty() ? "Rep " + std::to_string(index + 1) : rep().name;
}

NodeId rep_field_id(const Plan& plan, const core::Id& rep, RepField field) {
    constexpr std::string_view words[] = {"rep-name", "rep-share", "rep-ramp-start",
                                          "rep-ramp-step"};
    return make_id(make_id(0, "team", plan.id), words[static_cast<std::size_t>(field)], rep);
}

void draw_rep_name(Frame& frame, const RepRow& row, const Rect& rect) {
    const std::string name = "Name: " + row.name();
    const FieldLook look =
        in_column(frame, {.name = name, .quiet = true, .max_length = 100}, row, RepField::Name);
    field_cell(frame, rep_field_id(row.plan, row.rep().id, RepField::Name), rect, look,
               row.rep().name, [&](const std::string& text) -> std::string {
                   if (text.find_first_not_of(' ') == std::string::npos)
                       return "A rep needs a name. Kept: " + row.name() + ".";
                   Rep changed = row.rep();
                   changed.name = text;
                   frame.emit(app::SetRep{row.plan.id, changed});
                   return {};
               });
}

void draw_rep_share(Frame& frame, const RepRow& row, const Rect& rect) {
    const std::string name = "Share: " + row.name();
    constexpr std::string_view help =
        "How much of the plan this rep carries, beside the others' shares: 2 is twice as much as "
        "1.";
    const FieldLook look = in_column(frame,
                                     {.name = name,
                                      .help = help,
                                      .keyboard = a11y::Keyboard::Numeric,
                                      .align = Align::Right,
                                      .max_length = 40},
                                     row, RepField::Share);
    field_cell(frame, rep_field_id(row.plan, row.rep().id, RepField::Share), rect, look,
               core::format_count(row.rep().share, frame.state.environment.numbers),
               accept_count(frame, core::target::max_share, [&](std::int64_t share) {
                   Rep changed = row.rep();
                   changed.share = share;
                   frame.emit(app::SetRep{row.plan.id, changed});
               }));
}

std::string rep_number_caption(const Plan& plan, RepNumber which) {
    if (which == RepNumber::WorkingDays) return "Working days";
    if (which == RepNumber::ThisWeek) return "This week";
    if (plan.stages.empty()) return "Needed";
    const auto& stage = which == RepNumber::Outermost ? plan.stages.front() : plan.stages.back();
    return core::target::plural(stage.name, 2);
}

void draw_rep_number(Frame& frame, const RepRow& row, RepNumber which, const Rect& rect,
                     Align align) {
    const auto number = number_of(row, which);
    const NodeId id = make_id(row.is_sum() ? make_id(0, "team-sum", row.plan.id)
                                           : rep_field_id(row.plan, row.rep().id, RepField::Name),
                              "number", static_cast<std::uint64_t>(which));
    const std::string text =
        number ? core::format_count(*number, frame.state.environment.numbers) : "–";
    const Font& font = row.is_sum() ? type::body_strong : type::body;
    const bool fits = frame.paint.width_of(text, font) <= rect.w;
    output(frame, id, rep_number_caption(row.plan, which) + ": " + row.name(), text,
           fits ? font : type::secondary, frame.theme.text, rect, align);
}

float rep_buttons_width(const Frame& frame) { return frame.control_height() * 2; }

void draw_rep_buttons(Frame& frame, const RepRow& row, const Rect& rect) {
    const float size = frame.control_height();
    const NodeId id = make_id(rep_field_id(row.plan, row.rep().id, RepField::Name), "buttons");
    const float x = rect.x + rect.w - size * 2;
    const float y = rect.y + (rect.h - size) / 2;
    const bool open = frame.scratch.opened_rep == row.rep().id;
    const std::string details = "Details: " + row.name();
    if (button(frame, make_id(id, "details"), {x, y, size, size},
               {.name = details,
                .kind = ButtonKind::Quiet,
                .icon = open ? Icon::Close : Icon::ChevronDown,
                .icon_only = true,
                .expands = expands(open)}))
        frame.scratch.opened_rep = open ? core::Id{} : row.rep().id;
    const std::string remove = "Remove: " + row.name();
    if (remove_button(frame, make_id(id, "remove"), {x + size, y}, remove)) {
        const std::size_t others = row.plan.reps.size() - 1;
        const std::size_t neighbour = row.index < others ? row.index + 1 : row.index - 1;
        if (others > 0)
            frame.scratch.focus_next =
                rep_field_id(row.plan, row.plan.reps[neighbour].id, RepField::Name);
        frame.emit(app::RemoveRep{row.plan.id, row.rep().id});
    }
}

std::string rep_error(const Frame& frame, const RepRow& row) {
    std::string sentences;
    for (const RepField which : {RepField::Name, RepField::Share}) {
        const std::string error = field_error(frame, rep_field_id(row.plan, row.rep().id, which));
        if (error.empty()) continue;
        if (!sentences.empty()) sentences += ' ';
        sentences += error;
    }
    return sentences;
}

}  // namespace ui
