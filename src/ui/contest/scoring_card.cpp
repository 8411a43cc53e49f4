// How scores are made and ranked; before the kick-off.
#include "core/number.h"
#include "ui/accept.h"
#include "ui/contest/labelled.h"
#include "ui/contest/rule_options.h"
#include "ui/contest/rules_edit.h"
#include "ui/titled_card.h"

#include <algorithm>
#include <string>

namespace ui {
namespace {

using namespace core::contest;

class ScoringCard {
public:
    ScoringCard(Frame& frame, Column column, const Contest& contest)
        : frame_(frame),
          contest_(contest),
          id_(make_id(0, "contest-scoring", contest.id)),
          card_(frame, id_, column, "How it is decided") {}

    float draw() {
        constexpr float least_w = 200;
        card_.pair(
            least_w, space::m, [&](Point at, float w) { return draw_mode(at, w); },
            [&](Point at, float w) {
                return contest_.mode == ScoringMode::BestN ? draw_best_n(at, w)
                                                           : draw_direction(at, w);
            });
        if (contest_.mode == ScoringMode::BestN)
            card_.take(draw_direction(card_.at(), card_.w()), space::m);
        card_.pair(
            least_w, space::m, [&](Point at, float w) { return draw_tie_rule(at, w); },
            [&](Point at, float w) { return draw_rank_style(at, w); });
        if (contest_.tie_rule == TieRule::MostOfMetric)
            card_.take(draw_tie_metric(card_.at(), card_.w()), space::s);
        return card_.close();
    }

private:
    template <class Change>
    void change(const Change& change) {
        change_contest(frame_, contest_, change);
    }
    NodeId part(std::string_view word) const { return make_id(id_, word); }

    float draw_mode(Point at, float w) {
        int picked = -1;
        const float h = labelled_choice(frame_, part("mode"), at, w, "Team score", "Team score",
                                        mode_options(), static_cast<int>(contest_.mode), &picked);
        if (picked >= 0)
            change([&](Contest& wanted) { wanted.mode = static_cast<ScoringMode>(picked); });
        return h;
    }

    float draw_best_n(Point at, float w) {
        return field(frame_, part("best"), at, w,
                     {.name = "How many of the best count",
                      .label = "How many count",
                      .keyboard = a11y::Keyboard::Numeric,
                      .align = Align::Right,
                      .max_length = 20},
                     core::format_count(contest_.best_n, frame_.state.environment.numbers),
                     [&](const std::string& text) -> std::string {
                         std::int64_t count = 0;
                         const std::string error =
                             accept_count(frame_, static_cast<std::int64_t>(max_members),
                                          [&](std::int64_t read) { count = read; })(text);
                         if (!error.empty()) return error;
                         if (count == 0)
                             return "At least one member counts. Kept: the last good value.";
                         change([&](Contest& wanted) { wanted.best_n = count; });
                         return {};
                     });
    }

    float draw_direction(Point at, float w) {
        int picked = -1;
        const float h = labelled_segments(frame_, part("direction"), at, w, "Who wins",
                                          {"Most points", "Fewest points"},
                                          static_cast<int>(contest_.direction), &picked);
        if (picked >= 0)
            change([&](Contest& wanted) { wanted.direction = static_cast<Direction>(picked); });
        return h;
    }

    float draw_rank_style(Point at, float w) {
        int picked = -1;
        const float h =
            labelled_segments(frame_, part("ranks"), at, w, "Ranks after a tie",
                              rank_style_options(), static_cast<int>(contest_.rank_style), &picked);
        if (picked >= 0)
            change([&](Contest& wanted) { wanted.rank_style = static_cast<RankStyle>(picked); });
        return h;
    }

    float draw_tie_rule(Point at, float w) {
        int picked = -1;
        std::vector<std::string> options = tie_rule_options();
        if (contest_.metrics.empty()) options.pop_back();
        const float h =
            labelled_choice(frame_, part("tie"), at, w, "Of equal scores", "Of equal scores",
                            options, static_cast<int>(contest_.tie_rule), &picked);
        if (picked >= 0)
            change([&](Contest& wanted) {
                wanted.tie_rule = static_cast<TieRule>(picked);
                if (wanted.tie_rule == TieRule::MostOfMetric && !wanted.tie_metric)
                    wanted.tie_metric = wanted.metrics.front().id;
            });
        return h;
    }

    float draw_tie_metric(Point at, float w) {
        int picked = -1;
        const float h = labelled_choice(frame_, part("tie-metric"), at, w, "Most of what",
                                        "Most of what", metric_options(contest_),
                                        metric_index(contest_, contest_.tie_metric), &picked);
        if (picked >= 0)
            change([&](Contest& wanted) {
                wanted.tie_metric = wanted.metrics[static_cast<std::size_t>(picked)].id;
            });
        return h;
    }

    Frame& frame_;
    const Contest& contest_;
    NodeId id_;
    TitledCard card_;
};

}  // namespace

float draw_scoring_card(Frame& frame, Column column, const app::ContestBook& book) {
    return ScoringCard(frame, column, book.contest).draw();
}

}  // namespace ui
