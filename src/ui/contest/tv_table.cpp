// Rows that are as high as the screen lets them be, so that ten of them fill it; a bar under each
// name shows how close it is.
#include "ui/contest/tv_table.h"

#include "core/contest/score.h"
#include "ui/contest/rank_arrow.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr float usual_row_h = 76, most_row_h = 128;  // times the scale
constexpr float bar_h = 10;

class TvTable {
public:
    TvTable(Frame& frame, NodeId id, const TvLook& look, const BoardShown& shown, PrizeFor whom)
        : frame_(frame),
          id_(id),
          look_(look),
          shown_(shown),
          whom_(whom),
          rows_(rows_of(shown, whom)),
          has_room_(frame.shape != Shape::Phone) {
        for (const Standing& row : rows_) largest_ = std::max(largest_, share_of(row));
    }

    void draw(const Rect& rect, std::size_t first) {
        const std::size_t end = std::min(first + tv_rows_a_page, rows_.size());
        frame_.open({.id = id_,
                     .role = a11y::Role::Table,
                     .rect = rect,
                     .name = whom_ == PrizeFor::Team ? "Teams by rank" : "Members by rank"});
        // A few rows are as large as the screen lets them be; all pages of a table are alike.
        const auto shown =
            static_cast<float>(std::clamp<std::size_t>(rows_.size(), 1, tv_rows_a_page));
        const float h = std::min(rect.h / shown, most_row_h * look_.scale);
        const float growth = std::clamp(h / (usual_row_h * look_.scale), 1.0F, 1.5F);
        body_ = grown(look_.body, growth);
        strong_ = grown(look_.strong, growth);
        small_ = grown(look_.small, growth);
        if (has_room_)
            for (std::size_t i = first; i < end; ++i)
                tonight_w_ =
                    std::max(tonight_w_, frame_.paint.width_of(tonight_text(rows_[i]), small_));
        float y = rect.y;
        for (std::size_t i = first; i < end; ++i, y += h)
            draw_row(rows_[i], {rect.x, y, rect.w, h});
        frame_.close();
    }

private:
    static Font grown(const Font& font, float growth) {
        return {font.size * growth, font.line * growth, font.weight};
    }
    static float share_of(const Standing& row) {
        return static_cast<float>(row.score.over) / static_cast<float>(row.score.under);
    }
    const core::NumberStyle& numbers() const { return frame_.state.environment.numbers; }

    void cell(NodeId row, std::string_view word, a11y::Role role, const std::string& text,
              const Font& font, Color color, const Rect& rect, Align align) {
        frame_.paint.text_in(frame_.paint.shortened(text, font, rect.w), font, rect, align, color);
        frame_.add({.id = make_id(row, word),
                    .role = role,
                    .rect = rect,
                    .value = text,
                    .lettering = lettering_of(font, align)});
    }

    // Where fewer points win, a long bar would praise the last.
    bool has_bars() const {
        return has_room_ && largest_ > 0 && shown_.rules().direction == Direction::HigherWins;
    }

    void draw_bar(const Standing& standing, bool is_first, const Rect& rect) {
        const Theme& theme = look_.theme;
        frame_.paint.fill(rect, mix(theme.page, theme.text, 0.1F), rect.h / 2);
        const float w = rect.w * share_of(standing) / largest_;
        if (w >= rect.h)
            frame_.paint.fill({rect.x, rect.y, w, rect.h},
                              is_first ? theme.accent : mix(theme.page, theme.accent, 0.6F),
                              rect.h / 2);
    }

    // Points are what the score is made of only where they are added up; beside an average or a
    // share they would look like an error.
    bool counts_points() const {
        const ScoringMode mode = shown_.rules().mode;
        return mode == ScoringMode::Total ||
               (whom_ == PrizeFor::Member && mode != ScoringMode::PercentOfTarget);
    }

    std::string tonight_text(const Standing& standing) {
        const std::int64_t points =
            counts_points() ? points_tonight(frame_, shown_, whom_, standing) : 0;
        if (points == 0) return {};
        return "+" + milli_text(points, numbers()) +
               (shown_.is_past() ? " that night" : " tonight");
    }

    void draw_row(const Standing& standing, const Rect& rect) {
        const Theme& theme = look_.theme;
        const NodeId row = make_id(id_, "row", standing.id);
        const float s = look_.scale;
        const bool is_first = standing.rank == 1 && standing.reach.has_scored;
        if (is_first)
            frame_.paint.fill({rect.x, rect.y + 3 * s, rect.w, rect.h - 6 * s}, theme.accent_soft,
                              12 * s);
        frame_.open({.id = row, .role = a11y::Role::Row, .rect = rect});
        const Font& font = is_first ? strong_ : body_;
        float x = rect.x + 16 * s;
        const float rank_w = 96 * s, arrow_w = 150 * s, score_w = std::min(rect.w * 0.3F, 320 * s);
        const float tonight_w = tonight_w_ > 0 ? tonight_w_ + 48 * s : 0;
        const std::string rank = standing.rank == 0 ? "–" : std::to_string(standing.rank);
        cell(row, "rank", a11y::Role::Cell, rank, strong_, theme.text, {x, rect.y, rank_w, rect.h},
             Align::Left);
        x += rank_w;
        draw_rank_arrow(frame_, make_id(row, "arrow"), {x, rect.y, arrow_w - 12 * s, rect.h},
                        standing, small_, theme);
        x += arrow_w;
        const float name_w = rect.x + rect.w - score_w - tonight_w - 28 * s - x;
        const float bar = has_bars() ? std::min(bar_h * s, rect.h * 0.1F) : 0;
        const float words_h = font.line + (bar > 0 ? bar + 2 * s : 0);
        const float y = rect.y + (rect.h - words_h) / 2;
        cell(row, "name", a11y::Role::RowHeader, name_of(shown_, whom_, standing), font, theme.text,
             {x, y, name_w, font.line}, Align::Left);
        if (bar > 0) draw_bar(standing, is_first, {x, y + font.line + 2 * s, name_w, bar});
        x += name_w;
        if (tonight_w > 0)
            cell(row, "tonight", a11y::Role::Cell, tonight_text(standing), small_, theme.good,
                 {x, rect.y, tonight_w, rect.h}, Align::Right);
        cell(row, "score", a11y::Role::Cell,
             score_text(standing.score, shown_.rules().mode, numbers()), strong_, theme.text,
             {rect.x + rect.w - score_w - 16 * s, rect.y, score_w, rect.h}, Align::Right);
        frame_.close();
    }

    Frame& frame_;
    NodeId id_;
    const TvLook& look_;
    const BoardShown& shown_;
    PrizeFor whom_;
    const std::vector<Standing>& rows_;
    bool has_room_;
    float tonight_w_ = 0;  // of the longest text of the page; 0: nobody has points of the night
    float largest_ = 0;
    Font body_, strong_, small_;
};

}  // namespace

void draw_tv_table(Frame& frame, NodeId id, const Rect& rect, const TvLook& look,
                   const BoardShown& shown, PrizeFor whom, std::size_t first) {
    TvTable(frame, id, look, shown, whom).draw(rect, first);
}

float tv_table_least_h(const TvLook& look, std::size_t rows) {
    return usual_row_h * look.scale *
           static_cast<float>(std::clamp<std::size_t>(rows, 1, tv_rows_a_page));
}

}  // namespace ui
