// What a board says: leaders, arrows, gaps and nights.
#include "core/contest/board_words.h"

#include "core/contest/desk.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

Standings standings(const Contest& contest, const std::vector<Entry>& entries) {
    return standings_of(contest, tally_of(contest, ledger_of(entries)), day_of_contest(2));
}

std::string leaders(const Contest& contest, const std::vector<Entry>& entries,
                    bool is_over = false) {
    return leader_text(contest, standings(contest, entries), is_over, {});
}

Standing with_arrow(Arrow arrow, std::int64_t climbed) {
    Standing row;
    row.arrow = arrow;
    row.climbed = climbed;
    return row;
}

}  // namespace

TEST_CASE("the leading team is called a team once, and nobody leads without a score") {
    Contest contest = sample_contest();
    CHECK(leaders(contest, {}) == "No scores yet");
    const std::vector<Entry> entries{entry(1, cora, calls, 4, 1), entry(2, finn, calls, 1, 1)};
    CHECK(leaders(contest, entries) == "Team Reds leads with 4 points");
    CHECK(leaders(contest, entries, true) == "Team Reds won with 4 points");
    contest.teams[0].name = "Team Reds";
    CHECK(leaders(contest, entries) == "Team Reds leads with 4 points");
    contest.teams[0].name = "";
    CHECK(leaders(contest, entries) == "Team 1 leads with 4 points");
}

TEST_CASE("who share the lead are named, up to three; members lead where there is no team") {
    Contest contest = sample_contest();
    const std::vector<Entry> tied{entry(1, cora, calls, 1, 1), entry(2, finn, calls, 1, 1)};
    CHECK(leaders(contest, tied) == "Team Reds and Team Blues share the lead with 1 point");
    CHECK(leaders(contest, tied, true) == "Team Reds and Team Blues share the win with 1 point");
    contest.teams.clear();
    for (Member& member : contest.members) member.spells.clear();
    CHECK(leaders(contest, {entry(1, cora, calls, 2, 1)}) == "Cora leads with 2 points");
    std::vector<Entry> all;
    for (std::uint64_t i = 0; i < 5; ++i) all.push_back(entry(i + 1, cora + i, calls, 1, 1));
    CHECK(leaders(contest, all) == "5 members share the lead with 1 point");
}

TEST_CASE("who leads alone leads by so much, and equals share the lead") {
    Contest contest = sample_contest();
    const auto lead = [&](const std::vector<Entry>& entries) {
        return lead_text(contest, standings(contest, entries), {});
    };
    CHECK(lead({}) == "No scores yet");
    CHECK(lead({entry(1, cora, calls, 4, 1), entry(2, finn, calls, 3, 1)}) ==
          "Team Reds leads by 1 point");
    CHECK(lead({entry(1, cora, calls, 4, 1), entry(2, finn, calls, 4, 1)}) ==
          "Team Reds and Team Blues share the lead with 4 points");
    contest.teams.clear();
    for (Member& member : contest.members) member.spells.clear();
    CHECK(lead({entry(1, cora, calls, 4, 1)}) == "Cora leads by 4 points");
    contest.direction = Direction::LowerWins;
    CHECK(lead({entry(1, cora, calls, 4, 1), entry(2, finn, calls, 9, 1)}) ==
          "Cora leads by 5 points");
}

TEST_CASE("a share of the target has no points behind it") {
    Contest contest = sample_contest();
    contest.mode = ScoringMode::PercentOfTarget;
    contest.teams[0].target_milli = 10 * milli;
    CHECK(leaders(contest, {entry(1, cora, calls, 9, 1)}) == "Team Reds leads with 90 %");
}

TEST_CASE("a night says its number, how many there are, and its day") {
    CHECK(night_title(sample_contest(), day_of_contest(6)) ==
          "Night 6 of 14, Saturday 1 November 2025");
}

TEST_CASE("arrows are told in words and drawn as marks") {
    CHECK(arrow_words(with_arrow(Arrow::Up, 2)) == "up 2 places");
    CHECK(arrow_words(with_arrow(Arrow::Down, -1)) == "down 1 place");
    CHECK(arrow_words(with_arrow(Arrow::Same, 0)) == "same place");
    CHECK(arrow_words(with_arrow(Arrow::New, 0)) == "new");
    CHECK(arrow_words(with_arrow(Arrow::None, 0)).empty());
    CHECK(arrow_mark(with_arrow(Arrow::Up, 12)) == "▲ 12");
    CHECK(arrow_mark(with_arrow(Arrow::Down, -1)) == "▼ 1");
    CHECK(arrow_mark(with_arrow(Arrow::None, 0)).empty());
}

TEST_CASE("gaps are exact, the same both ways, and stay within 64 bits") {
    CHECK(gap_between({9, 10}, {18, 20}) == Score{0, 1});
    CHECK(gap_between({25'000, 3}, {6'250, 1}) == Score{6'250, 3});
    CHECK(gap_between({6'250, 1}, {25'000, 3}) == Score{6'250, 3});
    const std::int64_t huge = 9'000'000'000'000'000'000;
    CHECK(gap_between({huge, 1}, {0, 1}) == Score{huge, 1});
    const Score odd = gap_between({huge, huge - 1}, {huge - 3, huge - 4});
    CHECK(odd.under > 0);
    CHECK(odd.over >= 0);
}

TEST_CASE("to go is the gap to the next better place, past those who share one's own") {
    const Contest contest = sample_contest();
    const Standings board =
        standings(contest, {entry(1, cora, calls, 9, 1), entry(2, dan, calls, 4, 1),
                            entry(3, eve, calls, 4, 1), entry(4, finn, calls, 1, 1)});
    CHECK(!to_go(board.members, 0));
    CHECK(to_go(board.members, 1) == Score{5'000, 1});
    CHECK(to_go(board.members, 2) == Score{5'000, 1});
    CHECK(to_go(board.members, 3) == Score{3'000, 1});
}

TEST_CASE("where fewer points win, the gap counts what is too much, and the unranked have none") {
    Contest contest = sample_contest();
    contest.direction = Direction::LowerWins;
    const Standings board =
        standings(contest, {entry(1, cora, calls, 9, 1), entry(2, dan, calls, 4, 1)});
    CHECK(!to_go(board.members, 0));
    CHECK(to_go(board.members, 1) == Score{5'000, 1});
    CHECK(board.members[4].rank == 0);
    CHECK(!to_go(board.members, 4));
}
