// Lines of a race chart, and streaks.
#include "core/contest/race.h"

#include <algorithm>
#include <map>

namespace core::contest {

Race race_of(std::span<const Standings> boards, PrizeFor whom, std::size_t frozen) {
    Race race;
    race.frozen = std::min(frozen, boards.size());
    std::map<Id, std::size_t> lines;
    const auto rows_of = [&](const Standings& board) -> const std::vector<Standing>& {
        return whom == PrizeFor::Team ? board.teams : board.members;
    };
    if (boards.empty()) return race;
    for (const Standing& row : rows_of(boards.back())) {
        lines.emplace(row.id, race.lines.size());
        race.lines.push_back({row.id, row.place,
                              std::vector<std::optional<std::int64_t>>(boards.size()),
                              std::vector<Score>(boards.size())});
    }
    for (std::size_t night = 0; night < boards.size(); ++night) {
        race.nights.push_back(boards[night].night);
        for (const Standing& row : rows_of(boards[night])) {
            const auto line = lines.find(row.id);
            if (line == lines.end() || row.rank == 0) continue;
            race.lines[line->second].rank[night] = row.rank;
            race.lines[line->second].score[night] = row.score;
        }
    }
    return race;
}

std::int64_t streak_of(const Tally& tally, std::size_t member, Date night) {
    std::int64_t streak = 0;
    const std::int32_t last = night.days - tally.start().days;
    for (std::int32_t day = std::min(last, tally.days() - 1); day >= 0; --day) {
        if (tally.team_on(member, day) == Tally::not_playing) continue;
        if (tally.was_active_on(member, day))
            ++streak;
        else if (day != last)
            break;
    }
    return streak;
}

}  // namespace core::contest
