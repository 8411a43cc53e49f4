// A line for each entry: what it says, then how it came and what became of it.
#include "ui/contest/ledger_table.h"

#include "core/date_words.h"
#include "core/isolate.h"
#include "ui/widgets/button_row.h"
#include "ui/widgets/entry.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr float table_from = 720;
constexpr float gap = 12;
constexpr float night_w = 96, metric_w = 130, quantity_w = 72, points_w = 84, state_w = 170;
constexpr float reverse_w = 92;

class Table {
public:
    Table(Frame& frame, NodeId id, Column column, const core::contest::Contest& contest,
          const std::vector<LedgerLine>& lines)
        : frame_(frame),
          id_(id),
          column_(column),
          contest_(contest),
          lines_(lines),
          is_table_(column.w >= table_from) {}

    float draw() {
        float y = column_.y;
        frame_.open({.id = id_,
                     .role = is_table_ ? a11y::Role::Table : a11y::Role::List,
                     .rect = {column_.x, y, column_.w, 0},
                     .name = "Entries, the newest first"});
        if (is_table_) y += draw_heads(y);
        for (const LedgerLine& line : lines_) y += draw_line(line, y);
        frame_.at(id_).rect.h = y - column_.y;
        frame_.close();
        return y - column_.y;
    }

private:
    struct Cells {
        Rect night, member, metric, quantity, points, state, reverse;
    };
    Cells cells(float y, float h) const {
        Cells cells;
        float right = column_.x + column_.w;
        const auto from_right = [&](float w) {
            const Rect rect{right - w, y, w, h};
            right -= w + gap;
            return rect;
        };
        cells.reverse = from_right(reverse_w);
        cells.state = from_right(state_w);
        cells.points = from_right(points_w);
        cells.quantity = from_right(quantity_w);
        cells.metric = from_right(metric_w);
        cells.night = {column_.x, y, night_w, h};
        const float left = column_.x + night_w + gap;
        cells.member = {left, y, right - left, h};
        return cells;
    }

    void rule(float y) {
        frame_.paint.line({column_.x, y}, {column_.x + column_.w, y}, frame_.theme.line,
                          frame_.theme.border);
    }

    void cell(NodeId id, a11y::Role role, std::string_view text, const Font& font, Color color,
              const Rect& rect, Align align = Align::Left) {
        const std::string shown = frame_.paint.shortened(text, font, rect.w);
        frame_.paint.text_in(shown, font, rect, align, color);
        if (shown != text) frame_.tooltip(id, rect, text);
        frame_.add({.id = id,
                    .role = role,
                    .rect = rect,
                    .value = std::string(text),
                    .lettering = lettering_of(font, align)});
    }

    float draw_heads(float y) {
        constexpr float h = 32;
        const Cells at = cells(y, h);
        const NodeId row = make_id(id_, "heads");
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, h}});
        const auto head = [&](std::string_view text, const Rect& rect, Align align = Align::Left) {
            cell(make_id(row, text), a11y::Role::ColumnHeader, text, type::secondary_strong,
                 frame_.theme.secondary, rect, align);
        };
        head("Night", at.night);
        head("Member", at.member);
        head("Metric", at.metric);
        head("Quantity", at.quantity, Align::Right);
        head("Points", at.points, Align::Right);
        head("State", at.state);
        frame_.close();
        rule(y + h);
        return h + 1;
    }

    Color state_color(const LedgerLine& line) const {
        if (line.counts) return frame_.theme.good;
        return line.can_be_reversed ? frame_.theme.caution : frame_.theme.secondary;
    }

    std::string how_it_came(const LedgerLine& line) const {
        std::string text = "Entered " + line.entered;
        if (!line.entry.note.empty()) text += ". Note: " + line.entry.note;
        return text;
    }

    std::string reverse_name(const LedgerLine& line) const {
        return "Reverse: " + line.member + ", " + line.quantity + " " + line.metric + ", " +
               core::format_short(line.entry.date);
    }

    void draw_reverse(NodeId row, const LedgerLine& line, const Rect& rect) {
        if (!line.can_be_reversed) return;
        const std::string name = reverse_name(line);
        if (!button(frame_, make_id(row, "reverse"), rect,
                    {.name = name, .caption = "Reverse", .kind = ButtonKind::Quiet}))
            return;
        frame_.scratch.contest_scores.reversing = line.entry.id;
        clear_entry(frame_, note_id(line));
        frame_.scratch.focus_next = note_id(line);
    }

    NodeId note_id(const LedgerLine& line) const {
        return make_id(make_id(id_, "line", line.entry.id), "note");
    }

    float draw_line(const LedgerLine& line, float y) {
        const NodeId row = make_id(id_, "line", line.entry.id);
        const float h = is_table_ ? draw_row(row, line, y) : draw_block(row, line, y);
        float bottom = y + h;
        if (frame_.scratch.contest_scores.reversing == line.entry.id && line.can_be_reversed)
            bottom += draw_form(row, line, bottom) + space::m;
        frame_.at(row).rect.h = bottom - y;
        frame_.close();
        rule(bottom);
        return bottom - y + 1;
    }

    // Leaves the row open.
    float draw_row(NodeId row, const LedgerLine& line, float y) {
        const Theme& theme = frame_.theme;
        constexpr float lines_h = type::body.line + type::secondary.line;
        const float h = std::max(frame_.control_height(), lines_h) + space::s;
        const float top = y + (h - lines_h) / 2;
        const Cells at = cells(top, type::body.line);
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, 0}});
        const Color ink = line.counts ? theme.text : theme.secondary;
        cell(make_id(row, "night"), a11y::Role::Cell, core::format_short(line.entry.date),
             type::secondary, theme.secondary, at.night);
        cell(make_id(row, "member"), a11y::Role::RowHeader, line.member, type::body_strong, ink,
             at.member);
        cell(make_id(row, "metric"), a11y::Role::Cell, line.metric, type::body, ink, at.metric);
        cell(make_id(row, "quantity"), a11y::Role::Cell, line.quantity, type::body, ink,
             at.quantity, Align::Right);
        cell(make_id(row, "points"), a11y::Role::Cell, line.points, type::body_strong, ink,
             at.points, Align::Right);
        cell(make_id(row, "state"), a11y::Role::Cell, line.state, type::secondary,
             state_color(line), at.state);
        const Rect reverse{at.reverse.x, y + (h - frame_.control_height()) / 2, at.reverse.w,
                           frame_.control_height()};
        frame_.open({.id = make_id(row, "way"), .role = a11y::Role::Cell, .rect = reverse});
        draw_reverse(row, line, reverse);
        frame_.close();
        const float x = at.member.x;
        cell(make_id(row, "came"), a11y::Role::Cell, how_it_came(line), type::secondary,
             theme.secondary,
             {x, top + type::body.line, at.reverse.x - gap - x, type::secondary.line});
        return h;
    }

    // "2 QBM, 20 points"; where there is no room, of the metric's name only the beginning.
    void draw_what(NodeId id, const LedgerLine& line, const Rect& rect) {
        const Font& font = type::body;
        const std::string before = line.quantity + " ";
        const std::string after = ", " + line.points + (line.points == "1" ? " point" : " points");
        const std::string metric = core::isolated(line.metric);
        const std::string whole = before + metric + after;
        std::string shown = whole;
        if (frame_.paint.width_of(whole, font) > rect.w)
            shown = before +
                    frame_.paint.shortened(metric, font,
                                           rect.w - frame_.paint.width_of(before, font) -
                                               frame_.paint.width_of(after, font)) +
                    after;
        text_line(frame_, id, shown, font, frame_.theme.text, rect);
        frame_.at(id).value = whole;
        if (shown != whole) frame_.tooltip(id, rect, whole);
    }

    // The same, one under the other.
    float draw_block(NodeId row, const LedgerLine& line, float y) {
        const Theme& theme = frame_.theme;
        frame_.open(
            {.id = row, .role = a11y::Role::ListItem, .rect = {column_.x, y, column_.w, 0}});
        const float top = y;
        y += space::s;
        const float w = line.can_be_reversed ? column_.w - reverse_w - space::s : column_.w;
        draw_reverse(row, line,
                     {column_.x + column_.w - reverse_w, y, reverse_w, frame_.control_height()});
        y += text_line(frame_, make_id(row, "member"), line.member, type::body_strong, theme.text,
                       {column_.x, y, w, type::body.line});
        draw_what(make_id(row, "what"), line, {column_.x, y, w, type::body.line});
        y += type::body.line;
        y += paragraph(frame_, make_id(row, "state"),
                       core::format_short(line.entry.date) + ": " + line.state, type::secondary,
                       state_color(line), {column_.x, y}, column_.w);
        y += paragraph(frame_, make_id(row, "came"), how_it_came(line), type::secondary,
                       theme.secondary, {column_.x, y}, column_.w);
        return y + space::s - top;
    }

    // Whether to take it back, and why.
    float draw_form(NodeId row, const LedgerLine& line, float y) {
        const NodeId id = make_id(row, "form");
        const float x = is_table_ ? cells(y, 0).member.x : column_.x;
        const float w = std::min(column_.x + column_.w - x, 460.0F);
        const float top = y;
        const NodeId around = make_id(row, "around");  // a row of a table has nothing but cells
        if (is_table_) frame_.open({.id = around, .role = a11y::Role::Cell, .rect = {x, y, w, 0}});
        frame_.open({.id = id,
                     .role = a11y::Role::Group,
                     .rect = {x, y, w, 0},
                     .name = reverse_name(line)});
        y += space::s;
        y += entry_field(
                 frame_, note_id(line), {x, y}, w,
                 {.name = "Why (optional)",
                  .label = "Why (optional)",
                  .help = "Its points are taken back on its night. Both stay in the ledger."},
                 [](const std::string&) { return std::string(); }) +
             space::s;
        ButtonRow buttons(frame_, {x, y, w});
        const bool goes =
            buttons.add(make_id(id, "go"), {.name = "Reverse entry", .kind = ButtonKind::Danger});
        const bool cancels = buttons.add(make_id(id, "cancel"), {.name = "Keep it"});
        const bool enters = entry_submitted(frame_, note_id(line));
        if (goes || enters)
            frame_.emit(
                app::ReverseEntry{contest_.id, line.entry.id, entry_text(frame_, note_id(line))});
        if (goes || enters || cancels) {
            clear_entry(frame_, note_id(line));
            frame_.scratch.contest_scores.reversing = {};
        }
        y = buttons.bottom();
        frame_.at(id).rect.h = y - top;
        frame_.close();
        if (is_table_) {
            frame_.at(around).rect.h = y - top;
            frame_.close();
        }
        return y - top;
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    const core::contest::Contest& contest_;
    const std::vector<LedgerLine>& lines_;
    bool is_table_;
};

}  // namespace

float draw_ledger_table(Frame& frame, NodeId parent, Column column,
                        const core::contest::Contest& contest,
                        const std::vector<LedgerLine>& lines) {
    return Table(frame, make_id(parent, "entries"), column, contest, lines).draw();
}

}  // namespace ui
