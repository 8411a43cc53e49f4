// Fields, outputs and buttons of one stage.
#include "ui/target/stage_cells.h"

#include "core/target/rate.h"
#include "core/target/summary.h"
#include "ui/target/accept.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using core::target::Plan;
using core::target::Reach;
using core::target::StageNeed;

// The arrow keys walk down a column; the rate's column is one shorter than the others.
FieldLook in_column(FieldLook look, const Plan& plan, std::size_t index, StageField field) {
    const std::size_t count = plan.stages.size() - (field == StageField::Rate ? 1 : 0);
    if (index > 0) look.up = stage_field_id(plan, index - 1, field);
    if (index + 1 < count) look.down = stage_field_id(plan, index + 1, field);
    return look;
}

std::string rate_help(const StageRow& row, const core::NumberStyle& numbers) {
    const std::string& next = row.plan.stages[row.index + 1].name;
    const auto rate = row.stage().to_next;
    const std::string text = core::target::format_rate(rate, numbers) +
                             (rate.denominator == core::target::basis_points ? " %" : "");
    return "The share of " + core::target::plural(row.stage().name, 2) + " that become a " + next +
           ": " + text + ". Write a percentage, or a count such as 1 in 50.";
}

}  // namespace

NodeId stage_field_id(const Plan& plan, std::size_t index, StageField field) {
    constexpr std::string_view words[] = {"stage-name", "stage-rate", "stage-share"};
    return make_id(make_id(0, "chain", plan.id), words[static_cast<std::size_t>(field)],
                   plan.stages[index].id);
}

void draw_name_cell(Frame& frame, const StageRow& row, const Rect& rect) {
    const std::string name = "Stage " + std::to_string(row.index + 1);
    const FieldLook look = in_column({.name = name, .quiet = true, .max_length = 100}, row.plan,
                                     row.index, StageField::Name);
    field_cell(frame, stage_field_id(row.plan, row.index, StageField::Name), rect, look,
               row.stage().name, [&](const std::string& text) -> std::string {
                   if (text.find_first_not_of(' ') == std::string::npos)
                       return "A stage needs a name. Kept: " + row.stage().name + ".";
                   frame.emit(app::RenameStage{row.plan.id, row.stage().id, text});
                   return {};
               });
}

void draw_rate_cell(Frame& frame, const StageRow& row, const Rect& rect) {
    if (row.is_last()) return;
    const auto& numbers = frame.state.environment.numbers;
    const std::string name = "Rate: " + row.stage().name;
    const std::string help = rate_help(row, numbers);
    const bool percent = row.stage().to_next.denominator == core::target::basis_points;
    const FieldLook look = in_column({.name = name,
                                      .help = help,
                                      .suffix = percent ? "%" : "",
                                      .keyboard = a11y::Keyboard::Decimal,
                                      .align = Align::Right,
                                      .max_length = 40},
                                     row.plan, row.index, StageField::Rate);
    const NodeId id = stage_field_id(row.plan, row.index, StageField::Rate);
    field_cell(frame, id, rect, look, core::target::format_rate(row.stage().to_next, numbers),
               accept_rate(frame, [&](core::target::Rate rate) {
                   frame.emit(app::SetRate{row.plan.id, row.stage().id, rate});
               }));
}

void draw_share_cell(Frame& frame, const StageRow& row, const Rect& rect) {
    const auto& numbers = frame.state.environment.numbers;
    const std::string name = "SDR share: " + row.stage().name;
    constexpr std::string_view help =
        "How much of this stage's work the SDR does, in percent. The AE does the rest.";
    const FieldLook look = in_column({.name = name,
                                      .help = help,
                                      .suffix = "%",
                                      .keyboard = a11y::Keyboard::Decimal,
                                      .align = Align::Right,
                                      .max_length = 40},
                                     row.plan, row.index, StageField::SdrShare);
    const NodeId id = stage_field_id(row.plan, row.index, StageField::SdrShare);
    field_cell(frame, id, rect, look,
               core::format_scaled(row.stage().sdr_share_bp, 2, true, numbers),
               accept_percent(frame, "A share", [&](std::int32_t share_bp) {
                   frame.emit(app::SetSdrShare{row.plan.id, row.stage().id, share_bp});
               }));
}

std::string needed_text(const StageRow& row, std::int64_t StageNeed::* count,
                        const core::NumberStyle& numbers) {
    if (row.need == nullptr || row.need->reach != Reach::Reachable) return "–";
    return core::format_count(row.need->*count, numbers);
}

void draw_needed(Frame& frame, const StageRow& row, const Rect& rect, const Font& font,
                 Align align) {
    const auto& numbers = frame.state.environment.numbers;
    std::string text = needed_text(row, &StageNeed::units, numbers);
    Color color = frame.theme.text;
    if (row.need != nullptr && row.need->reach == Reach::Unreachable) {
        text = "can't be reached";
        color = frame.theme.bad;
    } else if (row.need != nullptr && row.need->reach == Reach::Beyond) {
        text = "out of reach";
        color = frame.theme.bad;
    }
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "needed");
    output(frame, id, "Needed: " + row.stage().name, text,
           color == frame.theme.text ? font : type::secondary_strong, color, rect, align);
}

float stage_buttons_width(const Frame& frame) { return frame.control_height() * 3; }

void draw_stage_buttons(Frame& frame, const StageRow& row, const Rect& rect) {
    const float size = frame.control_height();
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "buttons");
    const std::string& name = row.stage().name;
    float x = rect.x + rect.w - size * 3;
    const float y = rect.y + (rect.h - size) / 2;
    const auto icon_button = [&](std::string_view word, const std::string& caption, Icon icon,
                                 bool disabled) {
        const bool activated = button(frame, make_id(id, word), {x, y, size, size},
                                      {.name = caption,
                                       .kind = ButtonKind::Quiet,
                                       .icon = icon,
                                       .icon_only = true,
                                       .disabled = disabled});
        x += size;
        return activated;
    };
    if (icon_button("up", "Move up: " + name, Icon::Up, row.index == 0))
        frame.emit(app::MoveStage{row.plan.id, row.stage().id, -1});
    if (icon_button("down", "Move down: " + name, Icon::Down, row.is_last()))
        frame.emit(app::MoveStage{row.plan.id, row.stage().id, 1});
    if (icon_button("remove", "Remove: " + name, Icon::Trash,
                    row.plan.stages.size() <= core::target::min_stages)) {
        const std::size_t neighbour = row.is_last() ? row.index - 1 : row.index + 1;
        frame.scratch.focus_next = stage_field_id(row.plan, neighbour, StageField::Name);
        frame.emit(app::RemoveStage{row.plan.id, row.stage().id});
    }
}

std::string row_error(const Frame& frame, const StageRow& row) {
    std::string sentence;
    for (const StageField which : {StageField::Name, StageField::Rate, StageField::SdrShare}) {
        const std::string error = field_error(frame, stage_field_id(row.plan, row.index, which));
        if (error.empty()) continue;
        if (!sentence.empty()) sentence += ' ';
        sentence += error;
    }
    return sentence;
}

}  // namespace ui
