// The chain card in its two forms.
#include "ui/target/chain_view.h"

#include "core/target/band.h"
#include "ui/added.h"
#include "ui/target/stage_cells.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

using core::target::Plan;
using core::target::Requirement;
using core::target::StageNeed;

// Below this the columns of the table would cut their numbers.
constexpr float table_from = 960;

struct Head {
    std::string_view caption;
    float least_w;
    Align align;
    std::int64_t StageNeed::* count;  // for the columns that only show a number
};

// The first column takes what the others leave.
constexpr std::array<Head, 8> heads{{
    {"Stage", 0, Align::Left, nullptr},
    {"Rate to next", 92, Align::Right, nullptr},
    {"Needed", 96, Align::Right, nullptr},
    {"A week", 80, Align::Right, &StageNeed::per_week},
    {"A day", 76, Align::Right, &StageNeed::per_working_day},
    {"SDR share", 84, Align::Right, nullptr},
    {"SDR", 76, Align::Right, &StageNeed::sdr_units},
    {"AE", 76, Align::Right, &StageNeed::ae_units},
}};

constexpr float gap = 12, name_inset = 12;

float column_width(const Frame& frame, std::size_t index, float w) {
    // Half of what the widest table has over goes to the numbers.
    constexpr float most_over = 24;
    const float over = std::clamp((w - table_from) / 2 / (heads.size() - 1), 0.0F, most_over);
    if (index > 0) return heads[index].least_w + over;
    float rest = w - stage_buttons_width(frame);
    for (std::size_t i = 1; i < heads.size(); ++i) rest -= heads[i].least_w + over;
    return rest - gap * static_cast<float>(heads.size());
}

// A number is never cut where a smaller size still shows it whole.
const Font& number_font(Frame& frame, std::string_view text, float w) {
    return frame.paint.width_of(text, type::body) <= w ? type::body : type::secondary;
}

std::vector<StageRow> rows_of(const Plan& plan, const Requirement& requirement) {
    std::vector<StageRow> rows;
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        rows.push_back({plan, requirement, i});
    }
    return rows;
}

float draw_heads(Frame& frame, NodeId id, Point at, float w) {
    constexpr float h = 36;
    float x = at.x;
    frame.open({.id = id, .role = a11y::Role::Row, .rect = {at.x, at.y, w, h}});
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Head& head = heads[i];
        const float width = column_width(frame, i, w);
        const float inset = i == 0 ? name_inset : 0;
        const Rect rect{x + inset, at.y, width - inset, h};
        frame.paint.text_in(head.caption, type::secondary_strong, rect, head.align,
                            frame.theme.secondary);
        frame.add({.id = make_id(id, "head", i),
                   .role = a11y::Role::ColumnHeader,
                   .rect = rect,
                   .value = std::string(head.caption),
                   .lettering = lettering_of(type::secondary_strong, head.align)});
        x += width + gap;
    }
    frame.add({.id = make_id(id, "head-buttons"),
               .role = a11y::Role::ColumnHeader,
               .rect = {x, at.y, at.x + w - x, h},
               .name = "Order"});
    frame.close();
    frame.paint.line({at.x, at.y + h}, {at.x + w, at.y + h}, frame.theme.line, frame.theme.border);
    return h + 1;
}

// How far counted rates may be off: a line of its own under the row.
float draw_band_note(Frame& frame, const StageRow& row, Point at, float w) {
    const std::string note = band_note(row, frame.state.environment.numbers);
    if (note.empty()) return 0;
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "band");
    const bool few = row.stage().to_next.denominator < core::target::few_trials;
    return paragraph(frame, id, note, type::secondary,
                     few ? frame.theme.caution : frame.theme.secondary, {at.x + name_inset, at.y},
                     w - name_inset) +
           space::s;
}

float draw_row_error(Frame& frame, const StageRow& row, Point at, float w) {
    const std::string error = row_error(frame, row);
    if (error.empty()) return 0;
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "row-error");
    return paragraph(frame, id, error, type::secondary, frame.theme.bad, {at.x + name_inset, at.y},
                     w - name_inset) +
           space::s;
}

float draw_table_row(Frame& frame, const StageRow& row, Point at, float w) {
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "row");
    const float control = frame.control_height();
    const float h = control + space::s;
    frame.open({.id = id, .role = a11y::Role::Row, .rect = {at.x, at.y, w, h}});
    float x = at.x;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Head& head = heads[i];
        const float width = column_width(frame, i, w);
        const Rect cell{x, at.y + space::xs, width, control};
        const NodeId cell_id = make_id(id, "cell", i);
        if (head.count != nullptr) {
            const std::string text = needed_text(row, head.count, frame.state.environment.numbers);
            const Font& font = number_font(frame, text, width);
            frame.paint.text_in(frame.paint.shortened(text, font, width), font, cell, head.align,
                                frame.theme.text);
            a11y::Lettering lettering = lettering_of(font, head.align);
            lettering.line_height = cell.h;
            frame.add({.id = cell_id,
                       .role = a11y::Role::Cell,
                       .rect = cell,
                       .value = text,
                       .lettering = lettering});
        } else {
            frame.open({.id = cell_id,
                        .role = i == 0 ? a11y::Role::RowHeader : a11y::Role::Cell,
                        .rect = cell});
            if (i == 0) draw_name_cell(frame, row, cell);
            if (i == 1) draw_rate_cell(frame, row, cell);
            if (i == 2)
                draw_needed(frame, row, {cell.x, cell.y, cell.w + name_inset, cell.h},
                            Align::Right);
            if (i == 5) draw_share_cell(frame, row, cell);
            frame.close();
        }
        x += width + gap;
    }
    const Rect buttons{x, at.y + space::xs, at.x + w - x, control};
    frame.open({.id = make_id(id, "buttons"), .role = a11y::Role::Cell, .rect = buttons});
    draw_stage_buttons(frame, row, buttons);
    frame.close();
    // A cell of its own under the others, so that the sentences stay with their row.
    const NodeId notes = make_id(id, "notes");
    float notes_h = 0;
    if (!row_error(frame, row).empty() ||
        !band_note(row, frame.state.environment.numbers).empty()) {
        frame.open({.id = notes, .role = a11y::Role::Cell, .rect = {at.x, at.y + h, w, 0}});
        notes_h = draw_row_error(frame, row, {at.x, at.y + h}, w);
        notes_h += draw_band_note(frame, row, {at.x, at.y + h + notes_h}, w);
        frame.at(notes).rect.h = notes_h;
        frame.close();
        frame.at(id).rect.h = h + notes_h;
    }
    frame.close();
    return h + notes_h;
}

float draw_table(Frame& frame, NodeId id, Point at, float w, const std::vector<StageRow>& rows) {
    const NodeId table = make_id(id, "table");
    frame.open(
        {.id = table, .role = a11y::Role::Table, .rect = {at.x, at.y, w, 0}, .name = "Stages"});
    float y = at.y + draw_heads(frame, make_id(table, "heads"), at, w) + space::xs;
    for (const StageRow& row : rows) y += draw_table_row(frame, row, {at.x, y}, w);
    frame.at(table).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// Two short results, one under the other, at the right edge.
void draw_pair(Frame& frame, NodeId id, Point at, float w, const std::string& upper,
               const std::string& lower) {
    const Font& font = type::secondary;
    const Color color = frame.theme.secondary;
    text_line(frame, make_id(id, "upper"), upper, font, color, {at.x, at.y, w, font.line},
              Align::Right);
    text_line(frame, make_id(id, "lower"), lower, font, color,
              {at.x, at.y + font.line, w, font.line}, Align::Right);
}

// Where the table does not fit: the name, what is needed, the fields, then who does it.
float draw_block(Frame& frame, const StageRow& row, Point at, float w) {
    const NodeId id = make_id(stage_field_id(row.plan, row.index, StageField::Name), "block");
    const float control = frame.control_height();
    const auto& numbers = frame.state.environment.numbers;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    const float half = (w - space::m) / 2;
    const float right = at.x + half + space::m;
    float y = at.y;
    draw_name_cell(frame, row, {at.x - name_inset, y, w + name_inset, control});
    y += control + space::xs;
    draw_needed(frame, row, {at.x - name_inset, y, half, control}, Align::Left);
    draw_pair(frame, make_id(id, "pace"), {right, y}, half,
              needed_text(row, &StageNeed::per_week, numbers) + " a week",
              needed_text(row, &StageNeed::per_working_day, numbers) + " a day");
    y += control + space::xs;
    const NodeId share = stage_field_id(row.plan, row.index, StageField::SdrShare);
    if (!row.is_last()) {
        const NodeId rate = stage_field_id(row.plan, row.index, StageField::Rate);
        const float label = label_above(frame, rate, "Rate to next", {at.x, y}, half);
        draw_rate_cell(frame, row, {at.x, y + label, half, control});
    }
    const float label = label_above(frame, share, "SDR share", {right, y}, half);
    draw_share_cell(frame, row, {right, y + label, half, control});
    y += label + control + space::xs;
    y += draw_row_error(frame, row, {at.x - name_inset, y}, w + name_inset);
    y += draw_band_note(frame, row, {at.x - name_inset, y}, w + name_inset);
    const float buttons = stage_buttons_width(frame);
    draw_stage_buttons(frame, row, {at.x - space::m, y, buttons, control});
    draw_pair(frame, make_id(id, "split"), {right, y + 4}, half,
              "SDR " + needed_text(row, &StageNeed::sdr_units, numbers),
              "AE " + needed_text(row, &StageNeed::ae_units, numbers));
    y += control;
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// What a typed count leaves alone, and which end of the bands counts.
float draw_ways(Frame& frame, NodeId id, Point at, float w, const Plan& plan) {
    constexpr float each_w = 260;
    const bool narrow = w < each_w * 2 + space::xl;
    const float own_w = narrow ? w : each_w;
    const float h = frame.control_height();
    const NodeId held = make_id(id, "held");
    float label = label_above(frame, held, "When you type a count, keep", at, own_w);
    const int picked_held =
        segmented(frame, held, {at.x, at.y + label, own_w, h}, "When you type a count, keep",
                  {"The rates", "The goal"}, static_cast<int>(plan.held));
    if (picked_held >= 0)
        frame.emit(app::Hold{plan.id, static_cast<core::target::Held>(picked_held)});
    float y = at.y + label + h;
    const bool counted = std::ranges::any_of(plan.stages, [&](const core::target::Stage& stage) {
        return &stage != &plan.stages.back() && core::target::is_counted(stage.to_next);
    });
    if (!counted && plan.level == core::target::Level::Middle) return y - at.y;

    Point next{at.x + own_w + space::xl, at.y};
    if (narrow) next = {at.x, y + space::m};
    const NodeId level = make_id(id, "level");
    label = label_above(frame, level, "Reckon counted rates at their", next, own_w);
    const int picked =
        segmented(frame, level, {next.x, next.y + label, own_w, h}, "Reckon counted rates at their",
                  {"Low", "Middle", "High"}, static_cast<int>(plan.level));
    if (picked >= 0) frame.emit(app::SetLevel{plan.id, static_cast<core::target::Level>(picked)});
    return std::max(y, next.y + label + h) - at.y;
}

float draw_blocks(Frame& frame, NodeId id, Point at, float w, const std::vector<StageRow>& rows) {
    const NodeId list = make_id(id, "list");
    frame.open(
        {.id = list, .role = a11y::Role::List, .rect = {at.x, at.y, w, 0}, .name = "Stages"});
    float y = at.y;
    for (const StageRow& row : rows) {
        y += draw_block(frame, row, {at.x, y}, w) + space::m;
        if (row.is_last()) break;
        frame.paint.line({at.x, y}, {at.x + w, y}, frame.theme.line, frame.theme.border);
        y += space::m;
    }
    frame.at(list).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

}  // namespace

float draw_chain(Frame& frame, Column column, const Plan& plan, const Requirement& requirement) {
    const NodeId id = make_id(0, "chain");
    const float padding = padding_of(frame);
    const float w = column.w - padding * 2;
    const float x = column.x + padding;
    const float top = column.y;
    float y = top + padding;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, top, column.w, 0},
                .name = "Chain"});
    y += heading(frame, make_id(id, "title"), "From outreach to won deals", 2, type::section,
                 {x, y}, w) +
         space::s;
    y += draw_ways(frame, id, {x, y}, w, plan) + space::l;
    const std::vector<StageRow> rows = rows_of(plan, requirement);
    const NodeId add_id = make_id(id, "add");
    if (!rows.empty())
        focus_added(frame, add_id, rows.size(), stage_field_id(plan, 0, StageField::Name));
    y += w >= table_from ? draw_table(frame, id, {x, y}, w, rows)
                         : draw_blocks(frame, id, {x, y}, w, rows);
    y += space::s;
    const bool full = plan.stages.size() >= core::target::max_stages;
    const ButtonLook add{
        .name = "Add stage",
        .icon = Icon::Plus,
        .disabled = full,
        .tooltip = full ? "A chain has at most 12 stages." : "Adds a stage before the first one."};
    if (button(frame, add_id, {x, y, button_width(frame, add), frame.control_height()}, add)) {
        await_added(frame, add_id, rows.size());
        frame.emit(
            app::AddStage{plan.id, plan.stages.empty() ? core::Id{} : plan.stages.front().id});
    }
    y += frame.control_height() + padding;
    frame.at(id).rect.h = y - top;
    frame.close();
    draw_card(frame, {column.x, top, column.w, y - top});
    return y;
}

}  // namespace ui
