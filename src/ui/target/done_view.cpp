// The week: which one, and what was done in it.
#include "ui/target/done_view.h"

#include "core/date_words.h"
#include "core/target/summary.h"
#include "ui/target/done_cells.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

// Below this the columns of the table would cut their numbers.
constexpr float table_from = 540;
constexpr float gap = 12;

void look_at(Frame& frame, const WeekContext& context, std::size_t week) {
    frame.scratch.week_looked_at = context.progress.weeks[week].first;
}

// Previous, next, this week; ends at `right`. Returns where it begins.
float draw_switcher(Frame& frame, NodeId id, const WeekContext& context, float right, float y) {
    const float size = frame.control_height();
    const bool is_first = context.shown == 0;
    const bool is_last = context.shown + 1 >= context.progress.weeks.size();
    const std::optional<std::size_t> present = context.progress.this_week;
    const ButtonLook back{.name = "This week",
                          .disabled = !present || *present == context.shown,
                          .tooltip = "The week that holds today."};
    const float back_w = button_width(frame, back);
    float x = right - back_w - size * 2 - space::xs * 2;
    const float left = x;
    if (button(frame, make_id(id, "previous"), {x, y, size, size},
               {.name = "Previous week",
                .kind = ButtonKind::Quiet,
                .icon = Icon::Left,
                .icon_only = true,
                .disabled = is_first}))
        look_at(frame, context, context.shown - 1);
    x += size + space::xs;
    if (button(frame, make_id(id, "next"), {x, y, size, size},
               {.name = "Next week",
                .kind = ButtonKind::Quiet,
                .icon = Icon::Right,
                .icon_only = true,
                .disabled = is_last}))
        look_at(frame, context, context.shown + 1);
    x += size + space::xs;
    if (button(frame, make_id(id, "present"), {x, y, back_w, size}, back))
        frame.scratch.week_looked_at.reset();
    return left;
}

// "30 Jun to 6 Jul 2025 · 5 working days"
std::string heading_of(const Frame& frame, const WeekContext& context) {
    const core::Week& week = context.week();
    return core::format_span({week.first, week.last}) + " · " +
           core::format_count(week.working_days, frame.state.environment.numbers) +
           (week.working_days == 1 ? " working day" : " working days");
}

// "Week 3 of 14, this week"
std::string place_of(const Frame& frame, const WeekContext& context) {
    const auto& numbers = frame.state.environment.numbers;
    const auto count = [&](std::size_t number) {
        return core::format_count(static_cast<std::int64_t>(number), numbers);
    };
    std::string text =
        "Week " + count(context.shown + 1) + " of " + count(context.progress.weeks.size());
    if (context.progress.this_week == context.shown) text += ", this week";
    return text + ".";
}

float draw_head(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const float size = frame.control_height();
    float y = at.y;
    float text_w = w;
    const std::string title = heading_of(frame, context);
    const bool beside = w >= 500;
    if (beside) text_w = draw_switcher(frame, id, context, at.x + w, y) - space::m - at.x;
    const bool fits = frame.paint.width_of(title, type::section) <= text_w;
    y += heading(frame, make_id(id, "title"), title, 2, fits ? type::section : type::strong,
                 {at.x, y}, text_w);
    frame.at(make_id(id, "title")).live = true;
    y += text_line(frame, make_id(id, "place"), place_of(frame, context), type::secondary,
                   frame.theme.secondary, {at.x, y, text_w, type::secondary.line});
    if (beside) return std::max(y - at.y, size) + space::m;
    y += space::s;
    const float own_w = size * 2 + space::xs * 2 + button_width(frame, {.name = "This week"});
    draw_switcher(frame, id, context, at.x + own_w, y);
    return y + size + space::m - at.y;
}

// So that the ring about the button with the plus does not reach the field beside it.
constexpr float add_gap = 6;

struct Head {
    std::string_view caption;
    float w;
};
// The first column takes what the others leave.
constexpr std::array<Head, 6> heads{{{"Stage or activity", 0},
                                     {"Goal", 68},
                                     {"From here on", 88},
                                     {"Done", 88},
                                     {"", 36},
                                     {"To go", 64}}};

// The cells from left to right; touch needs wider buttons.
std::array<Rect, 6> cells_of(const Frame& frame, Point at, float w, float h) {
    std::array<Rect, 6> cells;
    float right = at.x + w;
    for (std::size_t i = heads.size(); i-- > 1;) {
        const float cell_w = i == 4 ? frame.control_height() : heads[i].w;
        cells[i] = {right - cell_w, at.y, cell_w, h};
        right -= cell_w + (i == 4 ? add_gap : gap);
    }
    cells[0] = {at.x, at.y, right - at.x, h};
    return cells;
}

float draw_heads(Frame& frame, NodeId id, Point at, float w) {
    constexpr float h = 32;
    const auto cells = cells_of(frame, at, w, h);
    frame.open({.id = id, .role = a11y::Role::Row, .rect = {at.x, at.y, w, h}});
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const Align align = i == 0 ? Align::Left : Align::Right;
        frame.paint.text_in(heads[i].caption, type::secondary_strong, cells[i], align,
                            frame.theme.secondary);
        frame.add({.id = make_id(id, "head", i),
                   .role = a11y::Role::ColumnHeader,
                   .rect = cells[i],
                   .name = heads[i].caption.empty() ? "Add" : "",
                   .value = std::string(heads[i].caption),
                   .lettering = lettering_of(type::secondary_strong, align)});
    }
    frame.close();
    frame.paint.line({at.x, at.y + h}, {at.x + w, at.y + h}, frame.theme.line, frame.theme.border);
    return h + 1;
}

float draw_error(Frame& frame, const DoneRow& row, Point at, float w) {
    const std::string error = field_error(frame, done_field_id(row));
    if (error.empty()) return 0;
    return paragraph(frame, make_id(done_field_id(row), "error"), error, type::secondary,
                     frame.theme.bad, at, w) +
           space::xs;
}

float draw_table_row(Frame& frame, const DoneRow& row, Point at, float w) {
    const NodeId id = make_id(done_field_id(row), "row");
    const float control = frame.control_height();
    const float name_w = cells_of(frame, at, w, 0)[0].w;
    const float name_h = paragraph_height(frame, row.tracked().name, type::body_strong, name_w);
    const float text_h = name_h + standing_height(frame, row, name_w);
    const float h = std::max(control, text_h) + space::s;
    const auto cells = cells_of(frame, at, w, h);
    frame.open({.id = id, .role = a11y::Role::Row, .rect = {at.x, at.y, w, h}});
    const auto cell = [&](std::size_t i, auto draw) {
        frame.open({.id = make_id(id, "cell", i),
                    .role = i == 0 ? a11y::Role::RowHeader : a11y::Role::Cell,
                    .rect = cells[i]});
        draw(cells[i]);
        frame.close();
    };
    const auto middle = [&](const Rect& rect) {
        return Rect{rect.x, rect.y + (h - control) / 2, rect.w, control};
    };
    cell(0, [&](const Rect& rect) {
        const float y = rect.y + (h - text_h) / 2;
        paragraph(frame, make_id(id, "name"), row.tracked().name, type::body_strong,
                  frame.theme.text, {rect.x, y}, rect.w);
        draw_standing(frame, row, {rect.x, y + name_h}, rect.w);
    });
    cell(1, [&](const Rect& rect) {
        draw_done_count(frame, row, DoneCount::Goal, type::body, rect, Align::Right);
    });
    cell(2, [&](const Rect& rect) {
        draw_done_count(frame, row, DoneCount::Replanned, type::body, rect, Align::Right);
    });
    cell(3, [&](const Rect& rect) { draw_done_field(frame, row, middle(rect)); });
    cell(4, [&](const Rect& rect) { draw_add_one(frame, row, middle(rect)); });
    cell(5, [&](const Rect& rect) {
        draw_done_count(frame, row, DoneCount::ToGo, type::body_strong, rect, Align::Right);
    });
    float error_h = 0;
    if (!field_error(frame, done_field_id(row)).empty()) {
        const NodeId notes = make_id(id, "notes");
        frame.open({.id = notes, .role = a11y::Role::Cell, .rect = {at.x, at.y + h, w, 0}});
        error_h = draw_error(frame, row, {at.x, at.y + h}, w);
        frame.at(notes).rect.h = error_h;
        frame.close();
        frame.at(id).rect.h = h + error_h;
    }
    frame.close();
    return h + error_h;
}

constexpr float done_w = 92;
constexpr std::array<std::string_view, 3> number_captions{"Goal", "To go", "From here"};
constexpr std::array<DoneCount, 3> block_numbers{DoneCount::Goal, DoneCount::ToGo,
                                                 DoneCount::Replanned};

// The numbers of a block stand beside the field where those of every block have room there.
struct NumberColumns {
    std::array<float, 3> w{};
    bool stacked = false;
};

// As wide as their widest, what is left or missing shared out evenly.
NumberColumns number_columns(Frame& frame, const WeekContext& context, float w) {
    NumberColumns columns;
    float all = 0;
    for (std::size_t i = 0; i < columns.w.size(); ++i) {
        float& own = columns.w[i];
        bool is_shown = block_numbers[i] != DoneCount::Replanned;
        for (std::size_t k = 0; k < context.progress.rows.size(); ++k) {
            // What is to go has the goal's room, so that no field moves while it is typed into.
            const DoneCount widest =
                block_numbers[i] == DoneCount::ToGo ? DoneCount::Goal : block_numbers[i];
            const auto count = count_of({context, k}, widest);
            if (!count) continue;
            is_shown = true;
            own = std::max(own, frame.paint.width_of(count_or_dash(frame, count), type::body));
        }
        if (!is_shown) continue;
        own = std::max(own, frame.paint.width_of(number_captions[i], type::secondary)) + space::s;
        all += own;
    }
    const float beside = w - frame.control_height() - add_gap - done_w - space::xs;
    columns.stacked = all > beside;
    const float over = (columns.stacked ? w : beside) - all;
    for (float& own : columns.w)
        if (own > 0) own += over * own / all;
    return columns;
}

// The name and how it stands, then the goal beside or over the field.
float draw_block(Frame& frame, const DoneRow& row, const NumberColumns& columns, Point at,
                 float w) {
    const NodeId id = make_id(done_field_id(row), "block");
    const float control = frame.control_height();
    const Font& small = type::secondary;
    frame.open({.id = id, .role = a11y::Role::ListItem, .rect = {at.x, at.y, w, 0}});
    float y = at.y;
    y += text_line(frame, make_id(id, "name"), row.tracked().name, type::body_strong,
                   frame.theme.text, {at.x, y, w, type::body.line});
    y += draw_standing(frame, row, {at.x, y}, w) + space::xs;
    const float field_x = at.x + w - control - add_gap - done_w;
    const bool stacked = columns.stacked;
    const float numbers_y = y + small.line + (stacked ? 0 : space::xs);
    const float numbers_h = stacked ? type::body.line : control;
    const auto caption = [&](std::size_t place, std::string_view words, const Rect& rect,
                             Align align) {
        text_line(frame, make_id(id, "caption", place), words, small, frame.theme.secondary, rect,
                  align);
    };
    float x = at.x;
    for (std::size_t i = 0; i < columns.w.size(); ++i) {
        const float own_w = columns.w[i] - space::s;
        if (block_numbers[i] != DoneCount::Replanned || count_of(row, DoneCount::Replanned)) {
            caption(i, number_captions[i], {x, y, own_w, small.line}, Align::Left);
            draw_done_count(frame, row, block_numbers[i], type::body,
                            {x, numbers_y, own_w, numbers_h}, Align::Left);
        }
        x += columns.w[i];
    }
    const float field_y = stacked ? numbers_y + numbers_h + space::xs : numbers_y;
    if (stacked)
        caption(3, "Done", {at.x, field_y, field_x - at.x, control}, Align::Left);
    else
        caption(3, "Done", {field_x, y, done_w, small.line}, Align::Right);
    draw_done_field(frame, row, {field_x, field_y, done_w, control});
    draw_add_one(frame, row, {at.x + w - control, field_y, control, control});
    y = field_y + control + space::xs;
    y += draw_error(frame, row, {at.x, y}, w);
    frame.at(id).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

float draw_rows(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    const bool is_table = w >= table_from;
    const NodeId list = make_id(id, is_table ? "table" : "list");
    frame.open({.id = list,
                .role = is_table ? a11y::Role::Table : a11y::Role::List,
                .rect = {at.x, at.y, w, 0},
                .name = "Done in the week"});
    float y = at.y;
    if (is_table) y += draw_heads(frame, make_id(list, "heads"), at, w) + space::xs;
    const NumberColumns columns = is_table ? NumberColumns{} : number_columns(frame, context, w);
    bool was_stage = true;
    for (std::size_t i = 0; i < context.progress.rows.size(); ++i) {
        const DoneRow row{context, i};
        const bool begins_activities = was_stage && !row.tracked().is_stage;
        if (i > 0 && (!is_table || begins_activities)) {
            y += space::xs;
            frame.paint.line({at.x, y}, {at.x + w, y}, frame.theme.line, frame.theme.border);
            y += space::s;
        }
        was_stage = row.tracked().is_stage;
        y += is_table ? draw_table_row(frame, row, {at.x, y}, w)
                      : draw_block(frame, row, columns, {at.x, y}, w);
    }
    frame.at(list).rect.h = y - at.y;
    frame.close();
    return y - at.y;
}

// Which of the counts are not typed here. Returns the height.
float draw_credits(Frame& frame, NodeId id, Point at, float w, const WeekContext& context) {
    std::string counts;
    for (std::size_t i = 0; i < context.progress.rows.size(); ++i) {
        const DoneRow row{context, i};
        if (row.from_accounts() == 0) continue;
        if (!counts.empty()) counts += ", ";
        counts += core::target::count_of(row.from_accounts(), row.tracked().name,
                                         frame.state.environment.numbers);
    }
    if (counts.empty()) return 0;
    return space::s + paragraph(frame, make_id(id, "credits"),
                                "From this plan's accounts, beside what is typed: " + counts +
                                    ". They follow the accounts' meetings and outcomes.",
                                type::secondary, frame.theme.secondary, {at.x, at.y + space::s},
                                std::min(w, 560.0F));
}

}  // namespace

float draw_done(Frame& frame, Column column, const WeekContext& context) {
    const NodeId id = make_id(0, "this-week");
    const float padding = padding_of(frame);
    const Point at{column.x + padding, column.y + padding};
    const float w = column.w - padding * 2;
    frame.open({.id = id,
                .role = a11y::Role::Group,
                .rect = {column.x, column.y, column.w, 0},
                .name = "This week"});
    float y = at.y;
    if (context.progress.weeks.empty()) {
        y += heading(frame, make_id(id, "title"), "No week", 2, type::section, {at.x, y}, w);
        y += paragraph(frame, make_id(id, "why"),
                       "The period ends before it starts, so it has no week to look at. Choose a "
                       "later end on the page Plan.",
                       type::body, frame.theme.text, {at.x, y}, w);
    } else {
        y += draw_head(frame, id, {at.x, y}, w, context);
        y += draw_rows(frame, id, {at.x, y}, w, context);
        y += draw_credits(frame, id, {at.x, y}, w, context);
    }
    const float bottom = y + padding;
    frame.at(id).rect.h = bottom - column.y;
    frame.close();
    return bottom;
}

}  // namespace ui
