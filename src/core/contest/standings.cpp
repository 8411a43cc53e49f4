// The rows of a board, from the tally.
#include "core/contest/standings.h"

#include "core/contest/rank_order.h"

#include <algorithm>

namespace core::contest {

std::int32_t days_up_to(const Tally& tally, Date night) {
    const std::int64_t span = std::int64_t{night.days} - tally.start().days + 1;
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(span, 0, tally.days()));
}

Standings standings_of(const Contest& rules, const Tally& tally, Date night) {
    Standings standings;
    standings.night = night;
    const std::int32_t days = days_up_to(tally, night);
    standings.teams.resize(rules.teams.size());
    standings.members.reserve(tally.members());
    std::vector<bool> has_entries(rules.teams.size(), false);
    std::vector<bool> has_members(rules.teams.size(), false);
    const bool is_percent = rules.mode == ScoringMode::PercentOfTarget;
    const std::size_t ties = tally.ties_of(rules);

    for (std::size_t member = 0; member < tally.members(); ++member) {
        Standing row;
        row.id = rules.members[member].id;
        row.place = member;
        bool has_joined = false;
        bool is_active = false;
        for (std::int32_t day = 0; day < days; ++day) {
            const std::int32_t team = tally.team_on(member, day);
            if (team == Tally::not_playing) continue;
            has_joined = true;
            if (team >= 0) has_members[static_cast<std::size_t>(team)] = true;
            if (!tally.was_active_on(member, day)) continue;
            is_active = true;
            const std::int64_t points = std::max<std::int64_t>(tally.score_on(member, day), 0);
            const Reach reach = tally.reach_on(member, day);
            row.points_milli += points;
            row.tie_quantity_milli += tally.tie_quantity_on(ties, member, day);
            take_later(row.reach, reach);
            if (team < 0) continue;
            Standing& side = standings.teams[static_cast<std::size_t>(team)];
            side.points_milli += points;
            side.tie_quantity_milli += tally.tie_quantity_on(ties, member, day);
            take_later(side.reach, reach);
            has_entries[static_cast<std::size_t>(team)] = true;
        }
        if (!has_joined) continue;
        const std::int64_t target = rules.members[member].target_milli;
        row.score = {row.points_milli, is_percent ? std::max<std::int64_t>(target, 1) : 1};
        if (!is_ranked(rules, target, is_active)) row.rank = unranked;
        standings.members.push_back(row);
    }

    // The sums are at hand.
    const bool is_sum = rules.mode == ScoringMode::Total || is_percent;
    const std::vector<Score> scores =
        is_sum ? std::vector<Score>() : team_scores(rules, tally, days);
    for (std::size_t team = 0; team < rules.teams.size(); ++team) {
        Standing& row = standings.teams[team];
        row.id = rules.teams[team].id;
        row.place = team;
        const std::int64_t target = rules.teams[team].target_milli;
        row.score =
            is_sum ? Score{row.points_milli, is_percent ? std::max<std::int64_t>(target, 1) : 1}
                   : scores[team];
        if (!is_ranked(rules, target, has_entries[team])) row.rank = unranked;
    }
    std::erase_if(standings.teams, [&](const Standing& row) { return !has_members[row.place]; });
    rank(standings.members, rules);
    rank(standings.teams, rules);
    return standings;
}

}  // namespace core::contest
