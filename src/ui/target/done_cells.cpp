// Fields, buttons and results of one row of the week.
#include "ui/target/done_cells.h"

#include "core/date_words.h"
#include "core/target/done.h"
#include "core/target/summary.h"
#include "core/target/track_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/explain.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace ui {
namespace {

void emit_done(Frame& frame, const DoneRow& row, std::int64_t count) {
    const WeekContext& context = row.context;
    frame.emit(app::SetDone{context.plan.id, {context.week().first, row.tracked().what, count}});
}

// Every keystroke is taken at once, so "+3" adds to what was there when the typing began.
std::int64_t done_at_first(const Frame& frame, const DoneRow& row) {
    const auto draft = frame.scratch.drafts.find(done_field_id(row));
    if (draft == frame.scratch.drafts.end()) return row.typed();
    const auto origin =
        core::target::parse_done(draft->second.origin, 0, frame.state.environment.numbers);
    return origin ? origin.value() : row.typed();
}

std::string field_help(const Frame& frame, const DoneRow& row) {
    const auto& numbers = frame.state.environment.numbers;
    const core::Week& week = row.context.week();
    std::string text = core::format_count(row.typed(), numbers);
    if (row.from_accounts() > 0)
        text += " typed and " + core::format_count(row.from_accounts(), numbers) + " from accounts";
    if (row.goal()) text += " of " + core::format_count(*row.goal(), numbers);
    return core::target::named_count(text, row.tracked().name, row.goal().value_or(row.done())) +
           " from " + core::format_span({week.first, week.last}) +
           ". Type a number, +3 to add three, or nothing for none. Up and down lead to the others.";
}

// "+ 2" where the field has room for it beside the number; the help says it in any case.
std::string from_accounts_beside(const Frame& frame, const DoneRow& row, const std::string& typed,
                                 float w) {
    if (row.from_accounts() == 0) return {};
    const std::string more =
        "+ " + core::format_count(row.from_accounts(), frame.state.environment.numbers);
    const float needed = frame.paint.width_of(typed, type::section) +
                         frame.paint.width_of(more, frame.text_font()) + space::xl;
    return needed <= w ? more : std::string();
}

std::string count_help(const Frame& frame, const DoneRow& row, DoneCount which) {
    const std::string count = count_or_dash(frame, count_of(row, which));
    const std::string& name = row.tracked().name;
    if (count == "–") return {};
    const std::string items = core::target::named_count(count, name, 2);
    switch (which) {
        case DoneCount::Goal:
            return row.tracked().is_stage
                       ? items + " are this week's part of the plan, by its working days."
                       : items + " are the weekly goal, by the week's working days and the ramp.";
        case DoneCount::Replanned:
            return items +
                   " in this week, from today on, if what is still needed is spread over the days "
                   "that are left.";
        case DoneCount::ToGo: return items + " of the week's goal are not done yet.";
    }
    return {};
}

}  // namespace

NodeId done_field_id(const DoneRow& row) {
    const auto day = static_cast<std::uint32_t>(row.context.week().first.days);
    return make_id(make_id(make_id(0, "done", row.context.plan.id), "week", day), "what",
                   row.tracked().what);
}

std::optional<std::int64_t> count_of(const DoneRow& row, DoneCount which) {
    if (which == DoneCount::Goal) return row.goal();
    return which == DoneCount::ToGo ? row.to_go() : row.context.replanned(row.index);
}

void draw_done_field(Frame& frame, const DoneRow& row, const Rect& rect) {
    const std::string name = "Done: " + row.tracked().name;
    const std::string help = field_help(frame, row);
    const auto& numbers = frame.state.environment.numbers;
    const std::string typed = core::format_count(row.typed(), numbers);
    const std::string more = from_accounts_beside(frame, row, typed, rect.w);
    FieldLook look{.name = name,
                   .help = help,
                   .suffix = more,
                   .keyboard = a11y::Keyboard::Numeric,
                   .align = Align::Right,
                   .strong = true,
                   .max_length = 40};
    if (row.index > 0) look.up = done_field_id({row.context, row.index - 1});
    if (!row.is_last()) look.down = done_field_id({row.context, row.index + 1});
    field_cell(
        frame, done_field_id(row), rect, look, typed, [&](const std::string& text) -> std::string {
            const auto count = core::target::parse_done(text, done_at_first(frame, row), numbers);
            if (!count) return count.error().message;
            emit_done(frame, row, count.value());
            return {};
        });
}

void draw_add_one(Frame& frame, const DoneRow& row, const Rect& rect) {
    const std::string name = "Add one: " + row.tracked().name;
    if (button(frame, make_id(done_field_id(row), "add-one"), rect,
               {.name = name,
                .kind = ButtonKind::Quiet,
                .icon = Icon::Plus,
                .icon_only = true,
                .disabled = row.typed() >= core::target::max_amount})) {
        // Each press is a step of its own for undo.
        frame.emit(app::FinishEditing{});
        emit_done(frame, row, row.typed() + 1);
        frame.emit(app::FinishEditing{});
    }
}

namespace {

std::string standing_of(const Frame& frame, const DoneRow& row) {
    return core::target::standing_text(row.tracked(), frame.state.environment.numbers);
}

}  // namespace

float standing_height(Frame& frame, const DoneRow& row, float w) {
    return paragraph_height(frame, standing_of(frame, row), type::secondary, w);
}

float draw_standing(Frame& frame, const DoneRow& row, Point at, float w) {
    const NodeId id = make_id(done_field_id(row), "standing");
    const float h =
        output_lines(frame, id, "Progress: " + row.tracked().name, standing_of(frame, row),
                     type::secondary, color_of(frame, row.tracked().standing), at, w);
    const std::string help =
        row.tracked().standing == core::target::Standing::None
            ? std::string()
            : "What was done up to and including today, against the goals of the weeks before and "
              "this week's part up to and including today.";
    explain(frame, id, {at.x, at.y, w, h}, help);
    return h;
}

void draw_done_count(Frame& frame, const DoneRow& row, DoneCount which, const Font& font,
                     const Rect& rect, Align align) {
    constexpr std::string_view names[] = {"Goal: ", "From here on: ", "To go: "};
    const auto place = static_cast<std::size_t>(which);
    const NodeId id = make_id(done_field_id(row), "count", place);
    output(frame, id, std::string(names[place]) + row.tracked().name,
           count_or_dash(frame, count_of(row, which)), font, frame.theme.text, rect, align);
    const std::string help = count_help(frame, row, which);
    explain(frame, id, rect, help);
}

}  // namespace ui
