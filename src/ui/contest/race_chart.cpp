// Lines on the draw list, each with its own colour, marker and name at its end; dashed and hollow
// where nights are not frozen yet. Floats are for the eye only; the picture's name says where each
// line begins and ends.
#include "ui/contest/race_chart.h"

#include "core/contest/board_words.h"
#include "core/contest/race.h"
#include "core/date_words.h"
#include "ui/titled_card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace ui {
namespace {

using namespace core::contest;

constexpr std::array<Color, 6> series{
    IM_COL32(0x00, 0x72, 0xB2, 255), IM_COL32(0xE6, 0x9F, 0x00, 255),
    IM_COL32(0x00, 0x9E, 0x73, 255), IM_COL32(0xCC, 0x79, 0xA7, 255),
    IM_COL32(0x56, 0xB4, 0xE9, 255), IM_COL32(0xD5, 0x5E, 0x00, 255)};

float share_of(const Score& score) {
    return static_cast<float>(static_cast<double>(score.over) / static_cast<double>(score.under));
}

// Each series has a form of its own, which is hollow where it is not final.
void draw_marker(Frame& frame, std::size_t number, Point at, float size, bool is_hollow = false) {
    const Color color = series[number % series.size()];
    const float s = size;
    const auto shape = [&](std::initializer_list<Point> points) {
        if (is_hollow) return frame.paint.polyline(points, color, s * 0.4F, true);
        frame.paint.polygon(points, color);
    };
    switch (number % series.size()) {
        case 0:
            return is_hollow ? frame.paint.ring(at, s, color, s * 0.4F)
                             : frame.paint.circle(at, s, color);
        case 1:
            return shape({{at.x - s, at.y - s},
                          {at.x + s, at.y - s},
                          {at.x + s, at.y + s},
                          {at.x - s, at.y + s}});
        case 2:
            return shape({{at.x, at.y - s * 1.2F},
                          {at.x + s * 1.2F, at.y + s},
                          {at.x - s * 1.2F, at.y + s}});
        case 3:
            return shape({{at.x, at.y - s * 1.3F},
                          {at.x + s * 1.3F, at.y},
                          {at.x, at.y + s * 1.3F},
                          {at.x - s * 1.3F, at.y}});
        // A ring in any case; a wide one is not taken for the hollow circle.
        case 4:
            return is_hollow ? frame.paint.ring(at, s * 1.5F, color, s * 0.3F)
                             : frame.paint.ring(at, s, color, s * 0.7F);
        default:
            return shape({{at.x - s * 1.2F, at.y - s},
                          {at.x + s * 1.2F, at.y - s},
                          {at.x, at.y + s * 1.2F}});
    }
}

// " 30 Oct 2025 and 31 Oct 2025 are not yet final."
std::string not_final_text(const Race& race) {
    std::string text;
    for (std::size_t night = race.frozen; night < race.nights.size(); ++night) {
        const bool is_last = night + 1 == race.nights.size();
        text += night == race.frozen ? " " : is_last ? " and " : ", ";
        text += core::format_short(race.nights[night]);
    }
    if (text.empty()) return text;
    return text + (race.nights.size() - race.frozen == 1 ? " is" : " are") + " not yet final.";
}

class Chart {
public:
    Chart(Frame& frame, const Rect& rect, const BoardShown& shown, const RaceLook& look)
        : frame_(frame),
          theme_(look.theme == nullptr ? frame.theme : *look.theme),
          look_(look),
          rect_(rect),
          contest_(shown.rules()),
          mode_(shown.rules().mode),
          race_(app::race_of(frame.state, shown.book.contest.id, look.whom)),
          count_(std::min(race_.lines.size(), series.size())),
          small_{13 * look.scale, 18 * look.scale, 400},
          strong_{13 * look.scale, 18 * look.scale, 600} {
        for (std::size_t i = 0; i < count_; ++i) {
            for (const auto& rank : race_.lines[i].rank)
                if (rank) worst_ = std::max(worst_, *rank);
            for (const Score& score : race_.lines[i].score)
                best_ = std::max(best_, share_of(score));
        }
        is_few_ = std::ranges::all_of(
            race_.lines, [](const RaceLine& line) { return line.place < series.size(); });
        label_w_ = std::min(rect.w * 0.3F, 160 * look.scale);
        const float left = axis_w();
        area_ = {rect.x + left, rect.y + small_.line, rect.w - left - label_w_ - 12 * look.scale,
                 rect.h - small_.line * (has_open() ? 3.6F : 2.4F)};
    }

    void draw() {
        draw_axis();
        for (std::size_t i = count_; i-- > 0;) draw_line(i);
        draw_names();
        draw_nights();
        if (has_open()) draw_note();
    }

    // Where each line was and is.
    std::string told() const {
        const std::size_t last = race_.nights.size() - 1;
        std::string text = std::string(look_.scores ? "Scores" : "Ranks") + " over " +
                           std::to_string(race_.nights.size()) + " nights, from " +
                           core::format_short(race_.nights.front()) + " to " +
                           core::format_short(race_.nights.back()) + "." + not_final_text(race_);
        for (std::size_t i = 0; i < count_; ++i) {
            const RaceLine& line = race_.lines[i];
            std::size_t first = 0;
            while (first < last && !line.rank[first]) ++first;
            text += " " + name(i) + ": ";
            text += !line.rank[first]
                        ? "not ranked"
                        : value_text(line, first) + " at first, " + value_text(line, last) + " now";
            text += ".";
        }
        if (race_.lines.size() > count_)
            text += " " + std::to_string(race_.lines.size() - count_) + " more are not drawn.";
        return text;
    }

private:
    bool has_open() const { return race_.frozen < race_.nights.size(); }
    std::string name(std::size_t i) const {
        const std::size_t place = race_.lines[i].place;
        return look_.whom == PrizeFor::Team ? shown_name(contest_, contest_.teams[place])
                                            : shown_name(contest_, contest_.members[place]);
    }
    std::string value_text(const RaceLine& line, std::size_t night) const {
        if (!line.rank[night]) return "not ranked";
        if (!look_.scores) return "rank " + std::to_string(*line.rank[night]);
        return score_text(line.score[night], mode_, frame_.state.environment.numbers);
    }
    std::string top_text() const {
        Score best;
        for (std::size_t i = 0; i < count_; ++i)
            for (const Score& score : race_.lines[i].score)
                if (best < score) best = score;
        return score_text(best, mode_, frame_.state.environment.numbers);
    }
    float axis_w() const {
        const std::string widest = look_.scores ? top_text() : std::to_string(worst_);
        return frame_.paint.width_of(widest, small_) + 12 * look_.scale;
    }

    float x_of(std::size_t night) const {
        const std::size_t steps = std::max<std::size_t>(race_.nights.size(), 2) - 1;
        return area_.x + area_.w * static_cast<float>(night) / static_cast<float>(steps);
    }
    // Rank 1 and the most points are on top.
    float y_of(const RaceLine& line, std::size_t night) const {
        if (look_.scores)
            return area_.y + area_.h * (1 - (best_ > 0 ? share_of(line.score[night]) / best_ : 0));
        return y_of_rank(*line.rank[night]);
    }
    float y_of_rank(std::int64_t rank) const {
        const float steps = static_cast<float>(std::max<std::int64_t>(worst_ - 1, 1));
        return area_.y + area_.h * static_cast<float>(rank - 1) / steps;
    }

    void axis_line(float y, const std::string& text) {
        frame_.paint.line({area_.x, y}, {area_.x + area_.w, y}, theme_.line, look_.scale);
        const float w = frame_.paint.width_of(text, small_);
        frame_.paint.text(text, small_, area_.x - w - 8 * look_.scale, y - small_.line / 2,
                          theme_.secondary);
    }

    void draw_axis() {
        if (look_.scores) {
            axis_line(area_.y, top_text());
            return axis_line(area_.y + area_.h, "0");
        }
        // As many ranks as there is room for; the first and the last always.
        const auto room = static_cast<std::int64_t>(area_.h / (small_.line * 1.2F));
        const std::int64_t step =
            std::max<std::int64_t>(1, (worst_ + room - 1) / std::max<std::int64_t>(room, 1));
        for (std::int64_t rank = 1; rank + step <= worst_; rank += step)
            axis_line(y_of_rank(rank), std::to_string(rank));
        axis_line(y_of_rank(worst_), std::to_string(worst_));
    }

    // A team keeps its colour and form from night to night, whatever its rank; of more than there
    // are colours, only the first ones are drawn, by rank.
    std::size_t series_of(std::size_t i) const { return is_few_ ? race_.lines[i].place : i; }

    void draw_line(std::size_t i) {
        const RaceLine& line = race_.lines[i];
        const Color color = series[series_of(i)];
        const bool has_markers =
            area_.w / static_cast<float>(race_.nights.size()) > 14 * look_.scale;
        std::optional<Point> before;
        for (std::size_t night = 0; night < race_.nights.size(); ++night) {
            if (!line.rank[night]) {
                before.reset();
                continue;
            }
            const Point at{x_of(night), y_of(line, night)};
            const bool is_open = night >= race_.frozen;
            const bool is_marked = has_markers || night + 1 == race_.nights.size();
            if (before && is_open)
                draw_dashes(*before, at, color, has_markers && night > race_.frozen, is_marked);
            else if (before)
                frame_.paint.polyline({*before, at}, color, 2.5F * look_.scale);
            if (is_marked) draw_marker(frame_, series_of(i), at, 4 * look_.scale, is_open);
            before = at;
        }
    }

    // Not into a hollow marker at either end.
    void draw_dashes(Point from, Point to, Color color, bool is_hollow_from, bool is_hollow_to) {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const float dash = 6 * look_.scale, gap = 5 * look_.scale, marker = 6 * look_.scale;
        const float end = length - (is_hollow_to ? marker : 0);
        const auto at = [&](float way) {
            return Point{from.x + (to.x - from.x) * way / length,
                         from.y + (to.y - from.y) * way / length};
        };
        for (float way = is_hollow_from ? marker : 0; way < end; way += dash + gap)
            frame_.paint.polyline({at(way), at(std::min(way + dash, end))}, color,
                                  2.5F * look_.scale);
    }

    // Beside the ends of the lines, pushed apart where they would lie on each other.
    void draw_names() {
        struct Label {
            std::size_t line;
            float y;
        };
        std::vector<Label> labels;
        const std::size_t last = race_.nights.size() - 1;
        for (std::size_t i = 0; i < count_; ++i)
            if (race_.lines[i].rank[last]) labels.push_back({i, y_of(race_.lines[i], last)});
        std::ranges::stable_sort(labels, {}, &Label::y);
        const float h = small_.line;
        float free_from = rect_.y;
        for (Label& label : labels) {
            label.y = std::max(label.y - h / 2, free_from);
            free_from = label.y + h;
        }
        float free_to = nights_y();
        for (std::size_t i = labels.size(); i-- > 0;) {
            labels[i].y = std::min(labels[i].y, free_to - h);
            free_to = labels[i].y;
        }
        const float x = area_.x + area_.w + 12 * look_.scale;
        for (const Label& label : labels) {
            draw_marker(frame_, series_of(label.line), {x + 5 * look_.scale, label.y + h / 2},
                        4 * look_.scale, has_open());
            const float text_x = x + 14 * look_.scale;
            frame_.paint.text(
                frame_.paint.shortened(name(label.line), strong_, rect_.x + rect_.w - text_x),
                strong_, text_x, label.y, theme_.text);
        }
    }

    float nights_y() const { return area_.y + area_.h + small_.line * 0.4F; }

    void draw_nights() {
        float free_from = rect_.x - 8 * look_.scale;
        for (std::size_t night = 0; night < race_.nights.size(); ++night) {
            const std::string date = core::format_short(race_.nights[night]);
            const std::string text = date.substr(0, date.rfind(' '));
            const float w = frame_.paint.width_of(text, small_);
            // Under its point: the axis and the names leave room for the halves of the outer ones.
            const float x =
                std::clamp(x_of(night) - w / 2, rect_.x, std::max(rect_.x, rect_.x + rect_.w - w));
            if (x < free_from + 8 * look_.scale) continue;
            frame_.paint.text(text, small_, x, nights_y(), theme_.secondary);
            free_from = x + w;
        }
    }

    // What the dashes mean, under the dates.
    void draw_note() {
        frame_.paint.text(frame_.paint.shortened("Dashed: not yet final", small_, area_.w), small_,
                          area_.x, area_.y + area_.h + small_.line * 1.6F, theme_.secondary);
    }

    Frame& frame_;
    const Theme& theme_;
    const RaceLook& look_;
    Rect rect_;
    const Contest& contest_;
    ScoringMode mode_;
    const Race& race_;
    std::size_t count_;
    Font small_, strong_;
    std::int64_t worst_ = 1;
    float best_ = 0;
    bool is_few_ = false;  // all of the contest have a colour of their own
    float label_w_ = 0;
    Rect area_;
};

// Whose race, and of what. Returns the height.
float draw_choices(Frame& frame, NodeId id, Column column, bool has_teams) {
    BoardScratch& board = frame.scratch.board;
    const float h = frame.control_height();
    const bool side_by_side = column.w >= 420;
    const float w = side_by_side ? (std::min(column.w, 460.0F) - space::l) / 2 : column.w;
    const int of = segmented(frame, make_id(id, "of"), {column.x, column.y, w, h}, "What is drawn",
                             {"Ranks", "Scores"}, board.races_scores ? 1 : 0);
    if (of >= 0) board.races_scores = of == 1;
    if (!has_teams) return h;
    const Rect second{side_by_side ? column.x + w + space::l : column.x,
                      side_by_side ? column.y : column.y + h + space::s, w, h};
    const int who = segmented(frame, make_id(id, "who"), second, "Whose race", {"Teams", "Members"},
                              board.races_members ? 1 : 0);
    if (who >= 0) board.races_members = who == 1;
    return second.y + h - column.y;
}

}  // namespace

bool has_race(const app::LiveBoard& live) {
    const bool has_tonight = live.closed.empty() || live.closed.back()->night < live.tonight;
    return live.closed.size() + live.in_grace.size() + (has_tonight ? 1 : 0) > 1;
}

void draw_race(Frame& frame, NodeId id, const Rect& rect, const BoardShown& shown,
               const RaceLook& look) {
    Chart chart(frame, rect, shown, look);
    if (frame.paint.is_visible(rect)) chart.draw();
    frame.add({.id = id, .role = a11y::Role::Picture, .rect = rect, .name = chart.told()});
}

float draw_race_card(Frame& frame, Column column, const BoardShown& shown) {
    const NodeId id = make_id(0, "contest-race");
    TitledCard card(frame, id, column, "The race");
    if (!has_race(shown.live)) {
        card.say("first",
                 "The race begins with the second night: each night adds a point to every line.",
                 frame.theme.secondary, space::s);
        return card.close();
    }
    const bool has_teams = !shown.live.board.standings.teams.empty();
    card.take(draw_choices(frame, id, card.column(), has_teams), space::m);
    const BoardScratch& board = frame.scratch.board;
    const float h = frame.shape == Shape::Phone ? 240.0F : 280.0F;
    const RaceLook look{has_teams && !board.races_members ? PrizeFor::Team : PrizeFor::Member,
                        board.races_scores};
    draw_race(frame, make_id(id, "picture"), {card.at().x, card.at().y, card.w(), h}, shown, look);
    card.take(h, space::s);
    const std::size_t all =
        app::race_of(frame.state, shown.book.contest.id, look.whom).lines.size();
    if (all > series.size())
        card.say("drawn",
                 "The first " + std::to_string(series.size()) + " of " +
                     core::format_count(static_cast<std::int64_t>(all),
                                        frame.state.environment.numbers) +
                     ".",
                 frame.theme.secondary, space::s);
    return card.close();
}

}  // namespace ui
