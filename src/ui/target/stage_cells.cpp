// Fields, outputs and buttons of one stage.
#include "ui/target/stage_cells.h"

#include "core/isolate.h"
#include "core/target/band.h"
#include "core/target/either_end.h"
#include "core/target/rate.h"
#include "core/target/summary.h"
#include "ui/accept.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {
namespace {

using core::target::Plan;
using core::target::Reach;
using core::target::StageNeed;

// The arrow keys walk down a column, as far as it has fields: the last stage has no rate, and what
// can't be reached no count.
FieldLook in_column(FieldLook look, const StageRow& row, StageField field) {
    const auto is_there = [&](std::size_t at) {
        if (field == StageField::Count) return row.has_count_at(at);
        return at + (field == StageField::Rate ? 1 : 0) < row.plan.stages.size();
    };
    const std::size_t at = row.index;
    if (at > 0 && is_there(at - 1)) look.up = stage_field_id(row.plan, at - 1, field);
    if (is_there(at + 1)) look.down = stage_field_id(row.plan, at + 1, field);
    return look;
}

std::string take_count(Frame& frame, const StageRow& row, const std::string& text) {
    const auto& numbers = frame.state.environment.numbers;
    const auto parsed = core::parse_number(text, 0, core::target::max_amount, numbers);
    if (!parsed) return parsed.error().message;
    const auto changed = core::target::with_count(row.plan, row.index, parsed.value(), numbers);
    if (!changed) return changed.error().message;
    frame.emit(app::SetStageCount{row.plan.id, row.stage().id, parsed.value()});
    return {};
}

std::string rate_help(const StageRow& row, const core::NumberStyle& numbers) {
    const std::string next = core::isolated(row.plan.stages[row.index + 1].name);
    const auto rate = row.stage().to_next;
    const std::string text =
        core::target::format_rate(rate, numbers) + (core::target::is_counted(rate) ? "" : " %");
    return "The share of " + core::target::plural(row.stage().name, 2) + " that become a " + next +
           ": " + text + ". Write a percentage, or a count such as 1 in 50.";
}

}  // namespace

NodeId stage_field_id(const Plan& plan, std::size_t index, StageField field) {
    constexpr std::string_view words[] = {"stage-name", "stage-rate", "stage-share", "stage-count"};
    return make_id(make_id(0, "chain", plan.id), words[static_cast<std::size_t>(field)],
                   plan.stages[index].id);
}

void draw_name_cell(Frame& frame, const StageRow& row, const Rect& rect) {
    const std::string name = "Stage " + std::to_string(row.index + 1);
    const FieldLook look =
        in_column({.name = name, .quiet = true, .max_length = 100}, row, StageField::Name);
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
    const bool percent = !core::target::is_counted(row.stage().to_next);
    const FieldLook look = in_column({.name = name,
                                      .help = help,
                                      .suffix = percent ? "%" : "",
                                      .keyboard = a11y::Keyboard::Decimal,
                                      .align = Align::Right,
                                      .max_length = 40},
                                     row, StageField::Rate);
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
                                     row, StageField::SdrShare);
    const NodeId id = stage_field_id(row.plan, row.index, StageField::SdrShare);
    field_cell(frame, id, rect, look,
               core::format_scaled(row.stage().sdr_share_bp, 2, true, numbers),
               accept_percent(frame, "A share", [&](std::int32_t share_bp) {
                   frame.emit(app::SetSdrShare{row.plan.id, row.stage().id, share_bp});
               }));
}

std::string needed_text(const StageRow& row, std::int64_t StageNeed::* count,
                        const core::NumberStyle& numbers) {
    if (!row.has_count_at(row.index)) return "–";
    return core::format_count(row.need()->*count, numbers);
}

namespace {

std::string count_help(const StageRow& row, const core::NumberStyle& numbers) {
    const bool rates_held = row.plan.held == core::target::Held::Rates;
    std::string text = needed_text(row, &StageNeed::units, numbers) + " " +
                       core::target::plural(row.stage().name, row.need()->units);
    text += row.need()->follows ? " follow from the goal" : " are needed in the period";
    if (!rates_held) return text + ". Type another number and the rate follows; the goal stays.";
    return text + (row.index == core::target::goal_index(row.plan)
                       ? ". Type another number and the goal follows; the rates stay."
                       : ". Type another number and it becomes the goal; the rates stay.");
}

// The field is as quiet as the number was, until it is used.
void draw_count_field(Frame& frame, const StageRow& row, const Rect& rect, Align align) {
    const auto& numbers = frame.state.environment.numbers;
    const std::string name = "Count: " + row.stage().name;
    const std::string help = count_help(row, numbers);
    const FieldLook look = in_column({.name = name,
                                      .help = help,
                                      .keyboard = a11y::Keyboard::Numeric,
                                      .align = align,
                                      .quiet = true,
                                      .strong = true,
                                      .undoes = true,
                                      .max_length = 40},
                                     row, StageField::Count);
    field_cell(frame, stage_field_id(row.plan, row.index, StageField::Count), rect, look,
               core::format_count(row.need()->units, numbers),
               [&](const std::string& text) { return take_count(frame, row, text); });
}

}  // namespace

void draw_needed(Frame& frame, const StageRow& row, const Rect& rect, Align align) {
    const auto& numbers = frame.state.environment.numbers;
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "needed");
    const std::string name = "Needed: " + row.stage().name;
    if (row.has_count_at(row.index)) {
        frame.add({.id = id,
                   .role = a11y::Role::Output,
                   .rect = rect,
                   .name = name,
                   .value = needed_text(row, &StageNeed::units, numbers),
                   .target = stage_field_id(row.plan, row.index, StageField::Count),
                   .lettering = lettering_of(type::body_strong, align)});
        draw_count_field(frame, row, rect, align);
        return;
    }
    std::string text = "–";
    Color color = frame.theme.text;
    if (row.need() != nullptr) {
        text = row.need()->reach == Reach::Unreachable ? "can't be reached" : "out of reach";
        color = frame.theme.bad;
    }
    constexpr float field_inset = 12;  // where the numbers of the other rows begin and end
    // These words are longer than numbers, and the gap before the column is free.
    const float left = rect.x + (align == Align::Right ? -field_inset : field_inset);
    output(frame, id, name, text, type::secondary_strong, color,
           {left, rect.y, rect.x + rect.w - field_inset - left, rect.h}, align);
}

std::string band_note(const StageRow& row, const core::NumberStyle& numbers) {
    const core::target::Rate rate = row.stage().to_next;
    if (row.is_last() || !core::target::is_counted(rate)) return {};
    const core::target::Band band = core::target::band_of(rate.numerator, rate.denominator);
    const auto percent = [&](core::target::Rate end) {
        return core::format_scaled((end.numerator + 5) / 10, 1, true, numbers);
    };
    std::string text = core::target::format_rate(rate, numbers) + " is between " +
                       percent(band.low) + " and " + percent(band.high) +
                       " %, four times out of five";
    if (rate.denominator < core::target::few_trials)
        text += "; fewer than 20 trials are more a guess than a rate";
    return text + ".";
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
    for (const StageField which :
         {StageField::Name, StageField::Rate, StageField::SdrShare, StageField::Count}) {
        const std::string error = field_error(frame, stage_field_id(row.plan, row.index, which));
        if (error.empty()) continue;
        if (!sentence.empty()) sentence += ' ';
        sentence += error;
    }
    return sentence;
}

}  // namespace ui
