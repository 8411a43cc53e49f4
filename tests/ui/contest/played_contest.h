// A contest that tests make with few words, and play.
#pragma once

#include "core/contest/contest.h"
#include "ui/harness/page.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tests {

struct ContestSetting {
    int teams = 2;
    int members = 4;
    int days = 3;
    int first_day = 0;  // from the page's today
    std::string name = "Autumn sprint";
    std::string team_name = "Team";   // each with its number
    std::string member_name = "Rep";  // each with its number
    core::contest::ScoringMode mode = core::contest::ScoringMode::Total;
    core::contest::Direction direction = core::contest::Direction::HigherWins;
    std::vector<core::contest::Prize> prizes = {};
    bool is_kicked_off = true;
};

// On the page's first day, the board is shown. Members play for the teams in turn.
inline void add_contest(Page& page, const ContestSetting& setting) {
    using namespace core::contest;
    page.act(app::AddContest{std::nullopt, setting.name});
    const core::Id id = page.state.selected_contest;
    const auto contest = [&]() -> const Contest& {
        return app::shown_contest(page.state)->contest;
    };
    Contest wanted = contest();
    wanted.start = {page.state.today.days + setting.first_day};
    wanted.end = {wanted.start.days + setting.days - 1};
    wanted.zone = "UTC";
    wanted.mode = setting.mode;
    wanted.direction = setting.direction;
    page.act(app::SetContest{wanted});
    page.act(app::AddMetrics{id, {{{}, "call", 1, 0}}});
    for (int i = 0; i < setting.teams; ++i)
        page.act(app::AddTeam{id, {{}, setting.team_name + " " + std::to_string(i + 1), 100'000}});
    std::vector<Member> members;
    for (int i = 0; i < setting.members; ++i) {
        Member member{{}, setting.member_name + " " + std::to_string(i + 1), 50'000, {}};
        if (setting.teams > 0)
            member.spells = {
                {{}, {}, contest().teams[static_cast<std::size_t>(i % setting.teams)].id}};
        members.push_back(std::move(member));
    }
    page.act(app::AddMembers{id, members});
    for (const Prize& prize : setting.prizes) page.act(app::AddPrize{id, prize});
    if (setting.is_kicked_off) page.act(app::KickOff{id});
    page.act(app::ShowContestPage{app::ContestPage::Board});
}

// So many calls of the first members on a day of the contest, from 1.
inline void score(Page& page, int day, const std::vector<int>& calls) {
    const auto& contest = app::shown_contest(page.state)->contest;
    app::SetScores scores{contest.id, {contest.start.days + day - 1}, {}};
    for (std::size_t i = 0; i < calls.size(); ++i)
        scores.scores.push_back(
            {contest.members[i].id, contest.metrics[0].id, calls[i] * core::contest::milli});
    page.act(scores);
}

inline constexpr std::int64_t a_day_ms = 86'400'000;

}  // namespace tests
