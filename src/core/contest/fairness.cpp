// A run is a tally of drawn days; each mode ranks the same runs.
#include "core/contest/fairness.h"

#include "core/apportion.h"
#include "core/contest/digest.h"
#include "core/draws.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace core::contest {
namespace {

constexpr std::int64_t most_runs = 1'000;
constexpr std::int64_t fewest_runs = 20;
constexpr std::int64_t most_draws = 2'000'000;

constexpr std::array all_modes{ScoringMode::Total, ScoringMode::AverageOfAll,
                               ScoringMode::AverageOfActive, ScoringMode::BestN,
                               ScoringMode::PercentOfTarget};

void count_wins(const std::vector<Standing>& rows, std::vector<std::int64_t>& wins) {
    std::vector<std::size_t> winners;
    for (const Standing& row : rows)
        if (row.rank == 1 && row.reach.has_scored) winners.push_back(row.place);
    if (winners.empty()) return;
    std::ranges::sort(winners);
    const std::vector<std::int64_t> parts =
        split_by_shares(parts_of_a_win, std::vector<std::int64_t>(winners.size(), 1));
    for (std::size_t i = 0; i < winners.size(); ++i) wins[winners[i]] += parts[i];
}

// The contest with its points as the one thing that counts.
Contest points_only(const Contest& contest) {
    Contest rules = contest;
    rules.metrics = {{digest_of("points"), "", 1, 0}};
    rules.amendments.clear();
    rules.tie_rule = TieRule::Shared;
    return rules;
}

bool has_targets(const Contest& contest) {
    return std::ranges::any_of(contest.teams, [](const Team& t) { return t.target_milli > 0; }) ||
           std::ranges::any_of(contest.members, [](const Member& m) { return m.target_milli > 0; });
}

}  // namespace

std::int64_t all_wins(const std::vector<std::int64_t>& wins) {
    return std::accumulate(wins.begin(), wins.end(), std::int64_t{0});
}

Fairness fairness_of(const Contest& contest,
                     const std::vector<std::vector<std::int64_t>>& past_milli, std::uint64_t seed) {
    Contest rules = points_only(contest);
    const Tally empty(rules);
    Fairness result;
    for (const ScoringMode mode : all_modes)
        if (mode != ScoringMode::PercentOfTarget || has_targets(contest))
            result.modes.push_back({mode, std::vector<std::int64_t>(contest.teams.size(), 0),
                                    std::vector<std::int64_t>(contest.members.size(), 0)});
    const auto cells = static_cast<std::int64_t>(empty.members()) * empty.days();
    if (cells == 0) return result;
    result.runs = std::clamp(most_draws / cells, fewest_runs, most_runs);
    Draws draws(seed);
    const Date last{contest.start.days + empty.days() - 1};
    for (std::int64_t run = 0; run < result.runs; ++run) {
        Tally tally = empty;
        for (std::size_t member = 0; member < tally.members() && member < past_milli.size();
             ++member)
            for (std::int32_t day = 0; day < tally.days(); ++day) {
                const std::vector<std::int64_t>& past = past_milli[member];
                if (past.empty() || tally.team_on(member, day) == Tally::not_playing) continue;
                const std::int64_t drawn = past[static_cast<std::size_t>(draws.below(past.size()))];
                if (drawn > 0)
                    tally.add(Cell{{contest.start.days + day},
                                   rules.members[member].id,
                                   rules.metrics[0].id,
                                   drawn});
            }
        for (ModeFairness& mode : result.modes) {
            rules.mode = mode.mode;
            const Standings standings = standings_of(rules, tally, last);
            count_wins(standings.teams, mode.team_wins);
            count_wins(standings.members, mode.member_wins);
        }
    }
    return result;
}

}  // namespace core::contest
