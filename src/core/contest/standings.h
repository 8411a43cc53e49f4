// Who stands where: members and teams by rank, with arrows against the last closed night
// (domain.md, Contests, rules 4 to 7).
#pragma once

#include "core/contest/score.h"
#include "core/contest/tally.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core::contest {

// Against the last closed night. `New` on the first night, and for who was not on that board.
enum class Arrow { None, Up, Down, Same, New };

struct Standing {
    Id id;                  // of the member or team
    std::size_t place = 0;  // in the contest's list of members or teams
    Score score;
    std::int64_t points_milli = 0;  // the points themselves, whatever the mode makes of them
    // 0: not ranked. Where fewer points win that is who has no score yet, and where the target
    // counts, who has none.
    std::int64_t rank = 0;
    Arrow arrow = Arrow::None;
    std::int64_t climbed = 0;  // places up; below 0: down
    std::int64_t tie_quantity_milli = 0;
    Reach reach;
    bool operator==(const Standing&) const = default;
};

struct Standings {
    Date night;                     // up to which it counts
    std::vector<Standing> members;  // the best first; equals in the contest's order
    std::vector<Standing> teams;    // the same
    bool operator==(const Standings&) const = default;
};

// Up to and with `night`, by the rules in force then: pass in_force(contest, night)
// (amendments.h). On the board are all members who had joined by then, leavers with what they
// have, and the teams for which somebody had played by then. Precondition: the tally is of that
// contest, with all amendments that these rules have.
Standings standings_of(const Contest& rules, const Tally& tally, Date night);

// A team's score by the contest's mode (team_score.cpp). Total; the best N members' points for the
// team; the share of the target; or, day by day, the team's points of the day over those who play
// for it on that day, or over those of them who have scored by then, added up:
// 25,000/4 + 15,000/3 = 11,250.
std::vector<Score> team_scores(const Contest& rules, const Tally& tally, std::int32_t days);

// Sorts and ranks (ranks.cpp): score, then the contest's tie rule, then a shared rank. First to
// reach goes by the day, and within a day by the time, unless one of those who are equal on that
// day has none: then they share.
void rank(std::vector<Standing>& rows, const Contest& rules);

// Whether a stands strictly better than b by score and tie rule; both are ranked.
bool is_better(const Standing& a, const Standing& b, const Contest& rules);

// Sets the arrows of `now` from the ranks of the last closed night; nullptr: none is closed.
void point_arrows(Standings& now, const Standings* before);

}  // namespace core::contest
