// Heads, a row for each member of the page, and the totals of all.
#include "ui/contest/score_grid.h"

#include "core/contest/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float least_name_w = 150, least_cell_w = 76, most_cell_w = 128, points_w = 84;
constexpr float gap = space::s;
constexpr float head_line_h = 18, team_h = 32;
constexpr std::size_t most_head_lines = 2;
constexpr std::size_t most_rows = 50, least_rows = 20, most_cells = 400;

class Grid {
public:
    Grid(Frame& frame, NodeId id, Column column, const ScoreSheet& sheet, bool by_team)
        : frame_(frame), id_(id), column_(column), sheet_(sheet), by_team_(by_team) {
        const std::size_t all = sheet.night.metrics.size();
        const float room = column.w - least_name_w - points_w - gap;
        const auto fitting =
            static_cast<std::size_t>(std::max(1.0F, std::floor(room / (least_cell_w + gap))));
        a_page_ = std::min(all, fitting);
        std::size_t& first = frame.scratch.contest_scores.first_metric;
        first = std::min(first / a_page_ * a_page_, (all - 1) / a_page_ * a_page_);
        begin_ = first;
        end_ = std::min(begin_ + a_page_, all);
        const auto shown = static_cast<float>(end_ - begin_);
        cell_w_ = std::clamp(std::floor(room / shown) - gap, least_cell_w, most_cell_w);
        name_w_ = column.w - points_w - gap - (cell_w_ + gap) * shown;
        rows_a_page_ = std::clamp(most_cells / (end_ - begin_), least_rows, most_rows);
    }

    float draw() {
        const std::size_t all = sheet_.listed.size();
        std::size_t& first = frame_.scratch.contest_scores.first_row;
        first =
            std::min(first / rows_a_page_ * rows_a_page_, (all - 1) / rows_a_page_ * rows_a_page_);
        const std::size_t begin = first, end = std::min(begin + rows_a_page_, all);
        float y = column_.y;
        if (a_page_ < sheet_.night.metrics.size())
            y += draw_pager(frame_, make_id(id_, "metrics"), {column_.x, y}, column_.w, "metrics",
                            &frame_.scratch.contest_scores.first_metric, a_page_,
                            sheet_.night.metrics.size());
        const float top = y;
        frame_.open({.id = id_,
                     .role = a11y::Role::Table,
                     .rect = {column_.x, top, column_.w, 0},
                     .name = "Scores of the night"});
        y += draw_heads(y);
        for (std::size_t i = begin; i < end; ++i) {
            if (by_team_ && is_first_of_team(i, begin)) y += draw_team(sheet_.listed[i], y);
            y += draw_row(i, begin, end, y);
        }
        y += draw_totals(y);
        frame_.at(id_).rect.h = y - top;
        frame_.close();
        if (all > rows_a_page_)
            y += space::s + draw_pager(frame_, make_id(id_, "rows"), {column_.x, y + space::s},
                                       column_.w, "members", &first, rows_a_page_, all);
        return y - column_.y;
    }

private:
    Rect cell_rect(std::size_t metric, float y, float h) const {
        return {column_.x + name_w_ + gap + (cell_w_ + gap) * static_cast<float>(metric - begin_),
                y, cell_w_, h};
    }
    Rect points_rect(float y, float h) const {
        return {column_.x + column_.w - points_w, y, points_w, h};
    }

    // Over the numbers in the fields, and up to the column before.
    static Rect head_text_rect(std::string_view word, const Rect& rect, Align align) {
        if (align != Align::Right || word != "metric") return rect;
        return {rect.x - space::xs, rect.y, rect.w + space::xs - space::m, rect.h};
    }

    // As high as the longest name of a metric needs.
    float head_height() const {
        std::size_t lines = 1;
        for (std::size_t i = begin_; i < end_; ++i)
            lines = std::max(
                lines, frame_.paint
                           .lines_of(sheet_.night.metric_names[i], type::secondary_strong,
                                     head_text_rect("metric", cell_rect(i, 0, 0), Align::Right).w)
                           .size());
        return head_line_h * static_cast<float>(std::min(lines, most_head_lines) + 1) + space::s;
    }

    void head(std::string_view word, std::size_t number, const Rect& rect, std::string_view text,
              std::string_view below, Align align) {
        const NodeId id = make_id(id_, word, number);
        const Font& font = type::secondary_strong;
        const Rect inner = head_text_rect(word, rect, align);
        std::vector<std::string> lines = frame_.paint.lines_of(text, font, inner.w);
        for (; lines.size() > most_head_lines; lines.pop_back())
            lines[lines.size() - 2] += ' ' + lines.back();
        bool is_cut = false;
        float y = rect.y + 2;
        for (const std::string& line : lines) {
            const std::string shown = frame_.paint.shortened(line, font, inner.w);
            is_cut = is_cut || shown != line;
            frame_.paint.text_in(shown, font, {inner.x, y, inner.w, head_line_h}, align,
                                 frame_.theme.secondary);
            y += head_line_h;
        }
        frame_.paint.text_in(frame_.paint.shortened(below, type::secondary, inner.w),
                             type::secondary, {inner.x, y, inner.w, head_line_h}, align,
                             frame_.theme.secondary);
        std::string whole(text);
        if (!below.empty()) whole += ", " + std::string(below);
        frame_.tooltip(id, rect, is_cut ? text : std::string_view());
        frame_.add({.id = id,
                    .role = a11y::Role::ColumnHeader,
                    .rect = rect,
                    .value = whole,
                    .lettering = lettering_of(font, align)});
    }

    void rule(float y) {
        frame_.paint.line({column_.x, y}, {column_.x + column_.w, y}, frame_.theme.line,
                          frame_.theme.border);
    }

    float draw_heads(float y) {
        const float head_h = head_height();
        frame_.open({.id = make_id(id_, "heads"),
                     .role = a11y::Role::Row,
                     .rect = {column_.x, y, column_.w, head_h}});
        head("member", 0, {column_.x, y, name_w_, head_h}, "Member", {}, Align::Left);
        const auto& numbers = frame_.state.environment.numbers;
        for (std::size_t i = begin_; i < end_; ++i) {
            const std::int64_t points = sheet_.night.metrics[i].points;
            head("metric", i, cell_rect(i, y, head_h), sheet_.night.metric_names[i],
                 core::format_count(points, numbers) + (points == 1 ? " point" : " points"),
                 Align::Right);
        }
        head("points", 0, points_rect(y, head_h), "Points", "that night", Align::Right);
        frame_.close();
        rule(y + head_h);
        return head_h + space::xs;
    }

    bool is_first_of_team(std::size_t at, std::size_t begin) const {
        if (!sheet_.night.has_teams) return false;
        return at == begin || sheet_.night.rows[sheet_.listed[at - 1]].team !=
                                  sheet_.night.rows[sheet_.listed[at]].team;
    }

    void cell(NodeId row, std::string_view word, std::size_t number, a11y::Role role,
              const std::string& text, const Font& font, Color color, const Rect& rect,
              Align align) {
        const NodeId id = make_id(row, word, number);
        const std::string shown = frame_.paint.shortened(text, font, rect.w);
        frame_.paint.text_in(shown, font, rect, align, color);
        if (shown != text) frame_.tooltip(id, rect, text);
        frame_.add({.id = id,
                    .role = role,
                    .rect = rect,
                    .value = text,
                    .lettering = lettering_of(font, align)});
    }

    float draw_team(std::size_t row, float y) {
        const ScoreRow& of = sheet_.night.rows[row];
        const NodeId id = make_id(id_, "team", of.team);
        frame_.open({.id = id, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, team_h}});
        cell(id, "name", 0, a11y::Role::RowHeader, of.team ? of.team_name : "No team",
             type::secondary_strong, frame_.theme.accent, {column_.x, y + 6, column_.w, team_h - 6},
             Align::Left);
        frame_.close();
        return team_h;
    }

    float draw_row(std::size_t at, std::size_t begin, std::size_t end, float y) {
        const std::size_t row = sheet_.listed[at];
        const ScoreRow& of = sheet_.night.rows[row];
        const NodeId id = make_id(id_, "row", of.member);
        const float h = frame_.control_height();
        frame_.open({.id = id, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, h}});
        cell(id, "name", 0, a11y::Role::RowHeader, of.name, type::body, frame_.theme.text,
             {column_.x, y, name_w_, h}, Align::Left);
        for (std::size_t i = begin_; i < end_; ++i) {
            FieldLook look;
            if (at > begin) look.up = score_cell_id(sheet_, sheet_.listed[at - 1], i);
            if (at + 1 < end) look.down = score_cell_id(sheet_, sheet_.listed[at + 1], i);
            if (i > begin_) look.before = score_cell_id(sheet_, row, i - 1);
            if (i + 1 < end_) look.after = score_cell_id(sheet_, row, i + 1);
            frame_.open({.id = make_id(id, "cell", i),
                         .role = a11y::Role::Cell,
                         .rect = cell_rect(i, y, h)});
            draw_score_cell(frame_, sheet_, row, i, cell_rect(i, y, h), look);
            frame_.close();
        }
        cell(id, "points", 0, a11y::Role::Cell, count_shown(frame_, of.points_milli),
             of.points_milli == 0 ? type::body : type::body_strong,
             of.points_milli == 0 ? frame_.theme.secondary : frame_.theme.text, points_rect(y, h),
             Align::Right);
        frame_.close();
        y += h;
        return h + draw_row_errors(frame_, sheet_, row, {column_.x, y}, column_.w) + space::xs;
    }

    float draw_totals(float y) {
        const float h = frame_.control_height();
        rule(y);
        const NodeId id = make_id(id_, "totals");
        frame_.open({.id = id, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, h}});
        const auto count = static_cast<std::int64_t>(sheet_.night.rows.size());
        cell(id, "name", 0, a11y::Role::RowHeader,
             "All " +
                 core::contest::count_of_text(count, "member", frame_.state.environment.numbers),
             type::body_strong, frame_.theme.text, {column_.x, y, name_w_, h}, Align::Left);
        for (std::size_t i = begin_; i < end_; ++i) {
            Rect rect = cell_rect(i, y, h);
            rect.w -= space::m;  // under the numbers in the fields
            cell(id, "total", i, a11y::Role::Cell, count_shown(frame_, sheet_.night.totals[i]),
                 type::body_strong, frame_.theme.text, rect, Align::Right);
        }
        cell(id, "points", 0, a11y::Role::Cell, count_shown(frame_, sheet_.night.points_milli),
             type::body_strong, frame_.theme.text, points_rect(y, h), Align::Right);
        frame_.close();
        return h;
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    const ScoreSheet& sheet_;
    bool by_team_;
    std::size_t a_page_ = 1, begin_ = 0, end_ = 1;  // of the metrics
    std::size_t rows_a_page_ = most_rows;
    float cell_w_ = 0, name_w_ = 0;
};

}  // namespace

float draw_score_grid(Frame& frame, NodeId parent, Column column, const ScoreSheet& sheet,
                      bool by_team) {
    return Grid(frame, make_id(parent, "grid"), column, sheet, by_team).draw();
}

}  // namespace ui
