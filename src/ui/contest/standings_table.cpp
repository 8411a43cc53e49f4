// Heads, the rows of a page, the needs under the chosen one, and the way to the other pages.
#include "ui/contest/standings_table.h"

#include "core/contest/board_words.h"
#include "core/contest/race.h"
#include "core/contest/rules_words.h"
#include "core/contest/words.h"
#include "ui/contest/need_line.h"
#include "ui/contest/page_row.h"
#include "ui/contest/rank_arrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::size_t teams_a_page = 12, members_a_page = 25;
// Below that a row has two lines: the small numbers go under the name.
constexpr float one_line_from = 520;
constexpr float least_name = 140, head_h = 36, inset = 8, most_score = 112, least_arrow = 12;

// How wide the columns are that every row has.
struct Widths {
    float rank, arrow, gap, score;
};
constexpr Widths wide{44, 64, 12, 96}, narrow{30, 0, 6, 0};  // 0: as its numbers need

// A number beside the name.
enum class Part { Tonight, Streak, ToGo, Points, Score };

struct PartColumn {
    Part part;
    std::string caption;
    float w;
};

class Table {
public:
    Table(Frame& frame, NodeId id, Column column, const BoardShown& shown, PrizeFor whom)
        : frame_(frame),
          id_(id),
          column_(column),
          shown_(shown),
          whom_(whom),
          rows_(rows_of(shown, whom)),
          one_line_(column.w >= one_line_from),
          at_(one_line_ ? wide : narrow) {
        choose_columns();
    }

    float draw(std::span<const std::size_t> listed) {
        if (!one_line_) fit_columns(listed);
        float y = column_.y;
        frame_.open({.id = id_,
                     .role = a11y::Role::Table,
                     .rect = {column_.x, y, column_.w, 0},
                     .name = whom_ == PrizeFor::Team ? "Teams by rank" : "Members by rank"});
        y += draw_heads(y);
        for (const std::size_t index : listed) y += draw_row(index, y);
        frame_.at(id_).rect.h = y - column_.y;
        frame_.close();
        return y - column_.y;
    }

private:
    bool lower_wins() const { return shown_.rules().direction == Direction::LowerWins; }
    // Else there is something to go for.
    bool is_behind() const { return lower_wins() || shown_.is_final(); }
    const core::NumberStyle& numbers() const { return frame_.state.environment.numbers; }

    // On a phone the name has all that arrow and score do not need.
    void fit_columns(std::span<const std::size_t> listed) {
        at_.score = frame_.paint.width_of("Score", type::secondary_strong);
        float arrow = least_arrow;
        for (const std::size_t index : listed) {
            at_.score = std::max(
                at_.score, frame_.paint.width_of(text_of(Part::Score, index), type::body_strong));
            arrow = std::max(arrow, rank_arrow_width(frame_, rows_[index], type::secondary_strong));
        }
        at_.score = std::min(at_.score, most_score);
        at_.arrow = arrow + at_.gap;
    }

    // Those that there is room for: the score always, then by how much they are asked for.
    void choose_columns() {
        if (!one_line_) return;
        const bool is_points =
            shown_.rules().mode == ScoringMode::Total ||
            (whom_ == PrizeFor::Member && shown_.rules().mode != ScoringMode::PercentOfTarget);
        std::vector<PartColumn> wanted{{Part::Score, "Score", at_.score},
                                       {Part::ToGo, is_behind() ? "Behind by" : "To go", 84},
                                       {Part::Tonight,
                                        shown_.is_final()  ? "Last night"
                                        : shown_.is_past() ? "That night"
                                                           : "Tonight",
                                        84}};
        if (!is_points) wanted.push_back({Part::Points, "Points", 84});
        if (whom_ == PrizeFor::Member) wanted.push_back({Part::Streak, "Streak", 72});
        float room = column_.w - at_.rank - at_.arrow - least_name - at_.gap * 2;
        for (PartColumn& part : wanted) {
            if (room < part.w + at_.gap) break;
            room -= part.w + at_.gap;
            parts_.push_back(std::move(part));
        }
        std::ranges::sort(parts_, std::ranges::greater{}, &PartColumn::part);  // the score first
    }

    // A sentence for the head of the column.
    std::string meaning_of(Part part) const {
        switch (part) {
            case Part::Score:
                return whom_ == PrizeFor::Team
                           ? "The team's score: " + mode_name(shown_.rules()) + "."
                       : shown_.rules().mode == ScoringMode::PercentOfTarget
                           ? "The share of the member's target."
                           : "All points of the member.";
            case Part::Points: return "The points themselves, whatever the score makes of them.";
            case Part::ToGo:
                return lower_wins()        ? "So much fewer has the next better place."
                       : shown_.is_final() ? "So much was missing to the next better place."
                                           : "So much is missing to the next better place.";
            case Part::Streak: return "Days in a row with a score, up to this night.";
            case Part::Tonight: return "Points of this night alone.";
        }
        return {};
    }

    std::string text_of(Part part, std::size_t index) const {
        const Standing& row = rows_[index];
        const ScoringMode mode = shown_.rules().mode;
        const std::string none = "–";
        switch (part) {
            case Part::Score: return row.rank == 0 ? none : score_text(row.score, mode, numbers());
            case Part::Points: return milli_text(row.points_milli, numbers());
            case Part::Tonight: return milli_text(tonight_of(row), numbers());
            case Part::ToGo: {
                const std::optional<Score> gap = to_go(rows_, index);
                return !gap ? none : score_text(*gap, mode, numbers());
            }
            case Part::Streak: {
                const std::int64_t nights =
                    streak_of(shown_.board.tally, row.place, shown_.standings().night);
                return nights == 0 ? none : core::format_count(nights, numbers());
            }
        }
        return {};
    }

    std::int64_t tonight_of(const Standing& row) const {
        return points_tonight(frame_, shown_, whom_, row);
    }

    // "12 tonight · 8 to go · 3 nights in a row": where it stands under the name.
    std::string small_line(std::size_t index) const {
        const Standing& row = rows_[index];
        std::string text =
            milli_text(tonight_of(row), numbers()) + (shown_.is_final()  ? " on the last night"
                                                      : shown_.is_past() ? " that night"
                                                                         : " tonight");
        if (const std::optional<Score> gap = to_go(rows_, index))
            text += " · " + score_text(*gap, shown_.rules().mode, numbers()) +
                    (is_behind() ? " behind" : " to go");
        if (whom_ == PrizeFor::Team) return text;
        const std::int64_t nights =
            streak_of(shown_.board.tally, row.place, shown_.standings().night);
        if (nights > 1) text += " · streak " + core::format_count(nights, numbers());
        return text;
    }

    float parts_w() const {
        float w = 0;
        for (const PartColumn& part : parts_) w += part.w + at_.gap;
        return one_line_ ? w : at_.score + at_.gap;
    }
    float name_x() const { return column_.x + at_.rank + at_.gap + at_.arrow; }
    float name_w() const { return column_.x + column_.w - parts_w() - name_x(); }

    void head(NodeId row, std::string_view word, std::string_view text, const Rect& rect,
              Align align) {
        head(row, word, text, text, rect, align);
    }
    void head(NodeId row, std::string_view word, std::string_view text, std::string_view drawn,
              const Rect& rect, Align align) {
        frame_.paint.text_in(drawn, type::secondary_strong, rect, align, frame_.theme.secondary);
        frame_.add({.id = make_id(row, word),
                    .role = a11y::Role::ColumnHeader,
                    .rect = rect,
                    .value = std::string(text),
                    .lettering = lettering_of(type::secondary_strong, align)});
    }

    float draw_heads(float y) {
        const NodeId row = make_id(id_, "heads");
        frame_.open(
            {.id = row, .role = a11y::Role::Row, .rect = {column_.x, y, column_.w, head_h}});
        head(row, "rank", "Rank", one_line_ ? "Rank" : "#", {column_.x, y, at_.rank, head_h},
             Align::Left);
        head(row, "arrow", "Change", one_line_ ? "Change" : "",
             {column_.x + at_.rank + at_.gap, y, at_.arrow - at_.gap, head_h}, Align::Left);
        head(row, "name", whom_ == PrizeFor::Team ? "Team" : "Member",
             {name_x() + inset, y, name_w() - inset, head_h}, Align::Left);
        float x = column_.x + column_.w - parts_w() + at_.gap;
        if (!one_line_) head(row, "score", "Score", {x, y, at_.score, head_h}, Align::Right);
        for (const PartColumn& part : parts_) {
            const Rect rect{x, y, part.w, head_h};
            head(row, part.caption, part.caption, rect, Align::Right);
            const NodeId id = make_id(row, part.caption);
            const std::string meaning = meaning_of(part.part);
            frame_.at(id).description = meaning;
            frame_.tooltip(id, rect, meaning);
            x += part.w + at_.gap;
        }
        frame_.close();
        frame_.paint.line({column_.x, y + head_h}, {column_.x + column_.w, y + head_h},
                          frame_.theme.line, frame_.theme.border);
        return head_h + 1;
    }

    void cell(NodeId row, std::string_view word, const std::string& text, const Font& font,
              Color color, const Rect& rect) {
        frame_.paint.text_in(frame_.paint.shortened(text, font, rect.w), font, rect, Align::Right,
                             color);
        frame_.add({.id = make_id(row, word),
                    .role = a11y::Role::Cell,
                    .rect = rect,
                    .value = text,
                    .lettering = lettering_of(font, Align::Right)});
    }

    // Returns whether the row is opened or closed by it.
    void draw_name(NodeId row, const Standing& standing, const Rect& rect, bool is_open) {
        const NodeId head = make_id(row, "head"), open = make_id(row, "open");
        frame_.open({.id = head, .role = a11y::Role::RowHeader, .rect = rect});
        const bool lit = frame_.is_hovered(open) || frame_.is_focused(open);
        const std::string name = name_of(shown_, whom_, standing);
        const Font& font = standing.rank == 1 ? type::body_strong : type::body;
        frame_.paint.text_in(frame_.paint.shortened(name, font, rect.w - inset), font,
                             {rect.x + inset, rect.y, rect.w - inset, rect.h}, Align::Left,
                             lit ? frame_.theme.accent : frame_.theme.text);
        if (frame_.paint.width_of(name, font) > rect.w - inset) frame_.tooltip(open, rect, name);
        focus_ring(frame_, open, {rect.x + 4, rect.y + 4, rect.w - 8, rect.h - 8}, control_radius);
        frame_.add({.id = open,
                    .role = a11y::Role::Button,
                    .rect = rect,
                    .name = name,
                    .description = "Shows what they need.",
                    .expands = expands(is_open),
                    .shortcut = is_open ? "Escape" : ""});
        frame_.close();
        if (!frame_.asked(open, a11y::Verb::Activate)) return;
        frame_.scratch.board.opened = is_open ? core::Id{} : standing.id;
        if (is_open) frame_.scratch.focus_next = open;
    }

    float draw_row(std::size_t index, float y) {
        const Standing& standing = rows_[index];
        const NodeId row = make_id(id_, "row", standing.id);
        const bool is_open = frame_.scratch.board.opened == standing.id;
        const float name_h = frame_.control_height();
        const float line_h = one_line_ ? std::max(name_h, 40.0F) : name_h + 22;
        const Rect rect{column_.x, y, column_.w, line_h};
        if (is_open || frame_.is_hovered(make_id(row, "open")))
            frame_.paint.fill(rect, mix(frame_.theme.surface, frame_.theme.accent, 0.06F),
                              control_radius);
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = rect});
        const float h = one_line_ ? line_h : name_h;
        const std::string rank = standing.rank == 0 ? "–" : std::to_string(standing.rank);
        const Rect rank_rect{column_.x, y, at_.rank, h};
        frame_.paint.text_in(rank, type::body_strong, rank_rect, Align::Left, frame_.theme.text);
        frame_.add({.id = make_id(row, "rank"),
                    .role = a11y::Role::Cell,
                    .rect = rank_rect,
                    .value = standing.rank == 0 ? "not ranked" : rank,
                    .lettering = lettering_of(type::body_strong)});
        draw_rank_arrow(frame_, make_id(row, "arrow"),
                        {column_.x + at_.rank + at_.gap, y, at_.arrow - at_.gap, h}, standing,
                        type::secondary_strong, frame_.theme);
        draw_name(row, standing, {name_x(), y, name_w(), h}, is_open);
        draw_parts(row, index, y, h);
        if (!one_line_)
            draw_small(
                row, index,
                {name_x() + inset, y + name_h, column_.x + column_.w - name_x() - inset, 18});
        frame_.close();
        y += line_h;
        float need_h = 0;
        if (is_open) need_h = draw_need(row, index, y);
        frame_.paint.line({column_.x, y + need_h}, {column_.x + column_.w, y + need_h},
                          frame_.theme.line, frame_.theme.border);
        return line_h + need_h + 1;
    }

    void draw_parts(NodeId row, std::size_t index, float y, float h) {
        const Theme& theme = frame_.theme;
        float x = column_.x + column_.w - parts_w() + at_.gap;
        if (!one_line_)
            return cell(row, "score", text_of(Part::Score, index), type::body_strong, theme.text,
                        {x, y, at_.score, h});
        for (const PartColumn& part : parts_) {
            const bool is_score = part.part == Part::Score;
            cell(row, part.caption, text_of(part.part, index),
                 is_score ? type::body_strong : type::body, is_score ? theme.text : theme.secondary,
                 {x, y, part.w, h});
            x += part.w + at_.gap;
        }
    }

    void draw_small(NodeId row, std::size_t index, const Rect& rect) {
        const std::string text = small_line(index);
        frame_.paint.text_in(frame_.paint.shortened(text, type::secondary, rect.w), type::secondary,
                             rect, Align::Left, frame_.theme.secondary);
        frame_.add({.id = make_id(row, "small"),
                    .role = a11y::Role::Cell,
                    .rect = rect,
                    .value = text,
                    .lettering = lettering_of(type::secondary)});
    }

    float draw_need(NodeId row, std::size_t index, float y) {
        const NodeId line = make_id(row, "need-row"), cell = make_id(row, "need-cell");
        const float x = one_line_ ? name_x() + inset : column_.x + inset;
        const Column column{x, y + space::xs, column_.x + column_.w - x - inset};
        frame_.open({.id = line, .role = a11y::Role::Row, .rect = {x, y, column.w, 0}});
        frame_.open({.id = cell, .role = a11y::Role::Cell, .rect = {x, y, column.w, 0}});
        const float h = draw_need_line(frame_, cell, column, shown_, whom_, index) + space::l;
        frame_.at(line).rect.h = frame_.at(cell).rect.h = h;
        frame_.close();
        frame_.close();
        return h;
    }

    Frame& frame_;
    NodeId id_;
    Column column_;
    const BoardShown& shown_;
    PrizeFor whom_;
    const std::vector<Standing>& rows_;
    bool one_line_;
    Widths at_;
    std::vector<PartColumn> parts_;
};

}  // namespace

float draw_standings_table(Frame& frame, NodeId parent, Column column, const BoardShown& shown,
                           PrizeFor whom, std::span<const std::size_t> listed) {
    const NodeId id = make_id(parent, "table");
    const bool is_team = whom == PrizeFor::Team;
    const std::size_t a_page = is_team ? teams_a_page : members_a_page;
    std::size_t& first =
        is_team ? frame.scratch.board.first_team : frame.scratch.board.first_member;
    const std::size_t last_page = listed.empty() ? 0 : (listed.size() - 1) / a_page * a_page;
    first = std::min(first / a_page * a_page, last_page);
    const std::size_t count = std::min(a_page, listed.size() - first);
    float h = Table(frame, id, column, shown, whom).draw(listed.subspan(first, count));
    if (listed.size() > a_page) {
        column.y += h + space::s;
        h += space::s + draw_page_row(frame, make_id(parent, "pages"), column,
                                      is_team ? "teams" : "members", a_page, listed.size(), &first);
    }
    return h;
}

}  // namespace ui
