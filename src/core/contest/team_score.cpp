// What makes a team's score, by the contest's mode (domain.md, Contests, rule 7).
#include "core/contest/team_score.h"

#include "core/contest/standings.h"

#include <algorithm>
#include <map>

namespace core::contest {
namespace {

using Counts = std::vector<std::int32_t>;

// The sum over days and members, team by team, of what `amount` says.
template <class Amount, class Number>
void add_up(const Tally& tally, std::int32_t days, std::vector<Number>& sums, Amount amount) {
    for (std::size_t member = 0; member < tally.members(); ++member)
        for (std::int32_t day = 0; day < days; ++day)
            if (const std::int32_t team = tally.team_on(member, day); team >= 0)
                amount(sums, static_cast<std::size_t>(team), member, day);
}

std::vector<std::int64_t> totals(const Tally& tally, std::int32_t days) {
    std::vector<std::int64_t> sums(tally.teams(), 0);
    add_up(tally, days, sums, [&](auto& into, std::size_t team, std::size_t member, auto day) {
        into[team] += std::max<std::int64_t>(tally.score_on(member, day), 0);
    });
    return sums;
}

// Day by day, the points over the heads.
std::vector<Score> averages(const Tally& tally, std::int32_t days, bool only_active) {
    const auto width = static_cast<std::size_t>(days);
    std::vector<std::int64_t> sums(tally.teams() * width, 0);
    Counts heads(tally.teams() * width, 0);
    for (std::size_t member = 0; member < tally.members(); ++member) {
        bool is_active = !only_active;
        for (std::int32_t day = 0; day < days; ++day) {
            is_active = is_active || tally.was_active_on(member, day);
            const std::int32_t team = tally.team_on(member, day);
            if (team < 0 || !is_active) continue;
            const std::size_t at =
                static_cast<std::size_t>(team) * width + static_cast<std::size_t>(day);
            sums[at] += std::max<std::int64_t>(tally.score_on(member, day), 0);
            ++heads[at];
        }
    }
    std::vector<Score> scores;
    for (std::size_t team = 0; team < tally.teams(); ++team)
        scores.push_back(average_of_days(std::span(sums).subspan(team * width, width),
                                         std::span(heads).subspan(team * width, width)));
    return scores;
}

// The N best members' points for the team: what a member did for another team stays there.
std::vector<Score> best(const Tally& tally, std::int32_t days, std::int64_t n,
                        Direction direction) {
    std::vector<std::vector<std::int64_t>> points(tally.teams());
    std::vector<std::int64_t> of_member(tally.teams(), 0);
    std::vector<std::size_t> met;
    for (std::size_t member = 0; member < tally.members(); ++member) {
        met.clear();
        for (std::int32_t day = 0; day < days; ++day) {
            const std::int32_t team = tally.team_on(member, day);
            if (team < 0) continue;
            const auto at = static_cast<std::size_t>(team);
            if (std::ranges::find(met, at) == met.end()) met.push_back(at);
            of_member[at] += std::max<std::int64_t>(tally.score_on(member, day), 0);
        }
        for (const std::size_t team : met) {
            if (of_member[team] > 0) points[team].push_back(of_member[team]);
            of_member[team] = 0;
        }
    }
    std::vector<Score> scores;
    for (std::vector<std::int64_t>& team : points) scores.push_back(best_of(team, n, direction));
    return scores;
}

}  // namespace

Score average_of_days(std::span<const std::int64_t> points_milli,
                      std::span<const std::int32_t> heads) {
    // Days with as many heads are added before they are divided.
    std::map<std::int32_t, std::int64_t> by_heads;
    for (std::size_t day = 0; day < heads.size(); ++day)
        if (heads[day] > 0) by_heads[heads[day]] += points_milli[day];
    Score score;
    for (const auto& [count, sum] : by_heads)
        if (sum > 0) score = score + Score{sum, count};
    return score;
}

Score best_of(std::vector<std::int64_t>& points_milli, std::int64_t n, Direction direction) {
    const std::size_t count = std::min(points_milli.size(), static_cast<std::size_t>(n));
    const auto end = points_milli.begin() + static_cast<std::ptrdiff_t>(count);
    if (direction == Direction::HigherWins)
        std::ranges::nth_element(points_milli, end, std::ranges::greater());
    else
        std::ranges::nth_element(points_milli, end);
    Score score;
    for (std::size_t i = 0; i < count; ++i) score.over += points_milli[i];
    return score;
}

std::vector<Score> team_scores(const Contest& rules, const Tally& tally, std::int32_t days) {
    switch (rules.mode) {
        case ScoringMode::AverageOfAll: return averages(tally, days, false);
        case ScoringMode::AverageOfActive: return averages(tally, days, true);
        case ScoringMode::BestN: return best(tally, days, rules.best_n, rules.direction);
        case ScoringMode::Total:
        case ScoringMode::PercentOfTarget: break;
    }
    std::vector<Score> scores;
    const bool is_percent = rules.mode == ScoringMode::PercentOfTarget;
    for (const std::int64_t sum : totals(tally, days)) {
        const std::int64_t target = is_percent ? rules.teams[scores.size()].target_milli : 1;
        scores.push_back({sum, std::max<std::int64_t>(target, 1)});
    }
    return scores;
}

}  // namespace core::contest
