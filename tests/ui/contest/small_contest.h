// A contest that is under way, as the tests of its pages use it.
#pragma once

#include "app/contest_book.h"
#include "ui/harness/page.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tests {

inline const app::ContestBook& contest_of(const Page& page) {
    return *app::shown_contest(page.state);
}

// From 29 June to 12 July 2025, in UTC; now it is 0:00 on 1 July. Teams "Reds" and "Blues", who
// play in turn; metrics "QBM" of 10 points, at most 5 a day, and "Call" of 1. Its page "Scores" is
// shown. Not kicked off unless `kicked_off`.
inline void make_contest(Page& page, const std::vector<std::string>& names,
                         bool kicked_off = true) {
    using namespace core::contest;
    page.act(app::AddContest{std::nullopt, "QBM week"});
    Contest contest = contest_of(page).contest;
    contest.start = {page.state.today.days - 2};
    contest.end = {page.state.today.days + 11};
    contest.zone = "UTC";
    page.act(app::SetContest{contest});
    page.act(app::AddMetrics{contest.id, {{{}, "QBM", 10, 5 * milli}, {{}, "Call", 1, 0}}});
    page.act(app::AddTeam{contest.id, {{}, "Reds", 0}});
    page.act(app::AddTeam{contest.id, {{}, "Blues", 0}});
    const std::vector<Team> teams = contest_of(page).contest.teams;
    std::vector<Member> members;
    for (const std::string& name : names)
        members.push_back({{}, name, 0, {{{}, {}, teams[members.size() % 2].id}}});
    page.act(app::AddMembers{contest.id, members});
    if (kicked_off) page.act(app::KickOff{contest.id});
    page.act(app::ShowContestPage{app::ContestPage::Scores});
}

inline core::Id member_called(const Page& page, const std::string& name) {
    for (const auto& member : contest_of(page).contest.members)
        if (member.name == name) return member.id;
    return {};
}
inline core::Id metric_called(const Page& page, const std::string& name) {
    for (const auto& metric : contest_of(page).contest.metrics)
        if (metric.name == name) return metric.id;
    return {};
}

// As another way in than the page: whole units on a night, counted from today.
inline void enter_score(Page& page, const std::string& member, const std::string& metric,
                        std::int64_t units, int days_from_today = 0) {
    page.act(app::SetScores{contest_of(page).contest.id,
                            {page.state.today.days + days_from_today},
                            {{member_called(page, member), metric_called(page, metric),
                              units * core::contest::milli}}});
}

inline std::vector<std::string> numbered_names(int count) {
    std::vector<std::string> names;
    for (int i = 1; i <= count; ++i) names.push_back("Member " + std::to_string(1000 + i));
    return names;
}

}  // namespace tests
