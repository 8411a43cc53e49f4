// Ranks, ties, arrows and team scores: the examples of domain.md, and what must hold for any board.
#include "core/contest/standings.h"

#include "core/contest/amendments.h"
#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

using Ranks = std::vector<std::int64_t>;

// One entry a member, on the first day.
Ledger scores(const std::vector<std::int64_t>& units, int day_number = 1) {
    Ledger ledger;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i] > 0)
            ledger.add(entry(5'000 + i + 100 * static_cast<std::uint64_t>(day_number), 1'000 + i,
                             calls, units[i], day_number));
    return ledger;
}

Standings board(const Contest& contest, const Ledger& ledger, int night = 1) {
    return standings_of(in_force(contest, day_of_contest(night)), tally_of(contest, ledger),
                        day_of_contest(night));
}

Ranks ranks_of(const std::vector<Standing>& rows) {
    Ranks ranks;
    for (const Standing& row : rows) ranks.push_back(row.rank);
    return ranks;
}

// Rank by member, in the contest's order.
Ranks by_member(const Standings& standings) {
    Ranks ranks(standings.members.size());
    for (const Standing& row : standings.members) ranks[row.place] = row.rank;
    return ranks;
}

const NumberStyle english{'.', ","};

std::string team_text(const Contest& contest, const Ledger& ledger, int night = 1) {
    const Standings standings = board(contest, ledger, night);
    return score_text(standings.teams[0].score, contest.mode, english);
}

}  // namespace

TEST_CASE("a tie shares the rank and skips the next") {
    const Contest contest = plain_contest(5, 5);
    CHECK(ranks_of(board(contest, scores({9, 7, 7, 7, 3})).members) == Ranks{1, 2, 2, 2, 5});
}

TEST_CASE("a dense ranking skips none") {
    Contest contest = plain_contest(5, 5);
    contest.rank_style = RankStyle::Dense;
    CHECK(ranks_of(board(contest, scores({9, 7, 7, 7, 3})).members) == Ranks{1, 2, 2, 2, 3});
}

TEST_CASE("nine of ten is as much of the target as eighteen of twenty") {
    Contest contest = plain_contest(3, 5);
    contest.mode = ScoringMode::PercentOfTarget;
    contest.members[0].target_milli = 10 * milli;
    contest.members[1].target_milli = 20 * milli;
    const Standings standings = board(contest, scores({9, 18, 50}));
    CHECK(ranks_of(standings.members) == Ranks{1, 1, 0});
    CHECK(score_text(standings.members[0].score, contest.mode, english) == "90 %");
    CHECK((standings.members[2].id == contest.members[2].id));  // has no target: is not ranked
}

TEST_CASE("the first to reach a score is before who reached it later") {
    Contest contest = plain_contest(3, 5);
    contest.tie_rule = TieRule::FirstToReach;
    Ledger ledger;
    const auto add = [&](std::uint64_t id, std::uint64_t member, int day_number,
                         std::optional<std::int64_t> at) {
        Entry made = entry(id, member, calls, 5, day_number);
        made.event_at_ms = at;
        ledger.add(made);
    };
    add(1, 1'000, 2, 300);
    add(2, 1'001, 2, 200);
    add(3, 1'002, 1, {});
    CHECK(by_member(board(contest, ledger, 2)) == Ranks{3, 2, 1});

    SUBCASE("who has no time shares with all who reached it on the same day") {
        add(4, 1'002, 2, {});
        add(5, 1'000, 2, 400);
        add(6, 1'001, 2, 500);
        CHECK(by_member(board(contest, ledger, 2)) == Ranks{1, 1, 1});
    }
    SUBCASE("after a reversal it is found anew from what stands") {
        add(4, 1'001, 3, 900);
        add(5, 1'000, 3, 800);
        CHECK(by_member(board(contest, ledger, 3)) == Ranks{1, 2, 3});
        ledger.add(reversal_of(*ledger.find(id_of(5)), id_of(6), 1, "", ""));
        ledger.add(reversal_of(*ledger.find(id_of(4)), id_of(7), 1, "", ""));
        CHECK(by_member(board(contest, ledger, 3)) == Ranks{3, 2, 1});
    }
}

namespace {

Contest tied_by(std::uint64_t metric) {
    Contest contest = sample_contest();
    contest.tie_rule = TieRule::MostOfMetric;
    contest.tie_metric = id_of(metric);
    return contest;
}

Ledger three_with_20() {
    return ledger_of({entry(1, cora, calls, 20, 1), entry(2, dan, qbms, 2, 1),
                      entry(3, eve, calls, 10, 1), entry(4, eve, qbms, 1, 1)});
}

}  // namespace

TEST_CASE("between equal scores the most of a metric can decide") {
    Contest contest = tied_by(qbms);
    const Ledger ledger = three_with_20();
    CHECK(by_member(board(contest, ledger)) == Ranks{3, 1, 2, 4, 4});
}

TEST_CASE("where fewer points win, ranks and arrows turn round together") {
    Contest contest = plain_contest(4, 5);
    contest.direction = Direction::LowerWins;
    const Standings first = board(contest, scores({4, 2, 9}));
    CHECK(by_member(first) == Ranks{2, 1, 3, 0});  // who has no score yet is not ranked
    Ledger ledger = scores({4, 2, 9});
    ledger.add(entry(1, 1'001, calls, 10, 2));
    Standings second = board(contest, ledger, 2);
    point_arrows(second, &first);
    CHECK(by_member(second) == Ranks{1, 3, 2, 0});
    CHECK(second.members[0].arrow == Arrow::Up);
    CHECK(second.members[2].arrow == Arrow::Down);
    CHECK(second.members[2].climbed == -2);
}

TEST_CASE("arrows come from ranks, not from scores, and everybody is new on the first night") {
    const Contest contest = plain_contest(3, 5);
    Standings first = board(contest, scores({5, 3, 1}));
    point_arrows(first, nullptr);
    for (const Standing& row : first.members) CHECK(row.arrow == Arrow::New);
    Ledger ledger = scores({5, 3, 1});
    ledger.add(entry(1, 1'001, calls, 1, 2));
    Standings second = board(contest, ledger, 2);
    point_arrows(second, &first);
    for (const Standing& row : second.members) CHECK(row.arrow == Arrow::Same);
}

TEST_CASE("a team's score is the total, an average, the best N or a share of the target") {
    Contest contest = plain_contest(4, 5, 1);
    const Ledger ledger = scores({7'000, 3'000, 15'000, 0});
    CHECK(team_text(contest, ledger) == "25,000");
    contest.mode = ScoringMode::AverageOfAll;
    CHECK(team_text(contest, ledger) == "6,250");
    contest.mode = ScoringMode::AverageOfActive;
    CHECK(team_text(contest, ledger) == "8,333.33");
    contest.mode = ScoringMode::BestN;
    contest.best_n = 2;
    CHECK(team_text(contest, ledger) == "22,000");
    contest.mode = ScoringMode::PercentOfTarget;
    contest.teams[0].target_milli = 50'000 * milli;
    CHECK(team_text(contest, ledger) == "50 %");
}

TEST_CASE("averages add up by day, over those who play on the day") {
    Contest contest = plain_contest(4, 5, 1);
    contest.mode = ScoringMode::AverageOfAll;
    contest.members[3].spells[0].to = day_of_contest(1);
    Ledger ledger = scores({7'000, 3'000, 15'000, 0});
    ledger.add(entry(1, 1'000, calls, 15'000, 2));
    CHECK(team_text(contest, ledger, 2) == "11,250");
}

TEST_CASE("a leaver's past stays with the team, and a joiner counts from the day of joining") {
    Contest contest = plain_contest(2, 5, 2);
    contest.members[0].spells.push_back({day_of_contest(3), {}, contest.teams[1].id});
    contest.members[1].spells = {{day_of_contest(2), {}, contest.teams[1].id}};
    const Ledger ledger = ledger_of({entry(1, 1'000, calls, 5, 2), entry(2, 1'000, calls, 7, 3),
                                     entry(3, 1'001, calls, 1, 1), entry(4, 1'001, calls, 2, 2)});
    CHECK(board(contest, ledger, 1).members.size() == 1);
    const Standings standings = board(contest, ledger, 3);
    CHECK(standings.members[0].points_milli == 12 * milli);
    CHECK(standings.members[1].points_milli == 2 * milli);
    CHECK(standings.teams[0].points_milli == 9 * milli);  // the second team
    CHECK(standings.teams[1].points_milli == 5 * milli);
}

TEST_CASE("new points hold from their night on") {
    Contest contest = plain_contest(2, 5);
    contest.amendments = {{id_of(1),
                           day_of_contest(2),
                           5,
                           "Lee",
                           "",
                           {{"metric/" + format_id(id_of(calls)) + "/points", std::int64_t{3}}}}};
    const Ledger ledger = ledger_of({entry(1, 1'000, calls, 5, 1), entry(2, 1'000, calls, 5, 2)});
    CHECK(board(contest, ledger, 2).members[0].points_milli == 20 * milli);
}

TEST_CASE("sums of scores are exact where they can be") {
    CHECK((Score{25'000, 4} + Score{15'000, 3} == Score{11'250, 1}));
    Score sum;
    for (std::int64_t heads = 1; heads <= 20; ++heads) sum = sum + Score{heads * 1'000, heads};
    CHECK((sum == Score{20'000, 1}));
    CHECK((Score{9, 10} == Score{18, 20}));
    CHECK((Score{1, 3} < Score{334, 1'000}));
    Score largest{INT64_MAX, INT64_MAX - 1};
    CHECK((largest + largest >= largest));  // stops at the largest number
}

TEST_CASE("a rank says how many are better, whatever the rules") {
    Random random(41);
    for (int run = 0; run < 300; ++run) {
        Contest contest = plain_contest(static_cast<std::size_t>(random.between(1, 9)), 4);
        contest.direction = static_cast<Direction>(random.between(0, 1));
        contest.tie_rule = static_cast<TieRule>(random.between(0, 2));
        contest.tie_metric = id_of(calls);
        contest.mode = static_cast<ScoringMode>(random.between(0, 4));
        for (Member& member : contest.members) member.target_milli = random.between(0, 9) * milli;
        const Ledger ledger = ledger_of(any_entries(random, contest, 12));
        const Standings standings = board(contest, ledger, 4);
        for (const Standing& row : standings.members) {
            const auto better =
                std::ranges::count_if(standings.members, [&](const Standing& other) {
                    return other.rank > 0 && row.rank > 0 && other.rank < row.rank;
                });
            if (row.rank > 0) CHECK(row.rank == better + 1);
        }
        CHECK(std::ranges::is_sorted(standings.members, [](const auto& a, const auto& b) {
            return (a.rank == 0 ? INT64_MAX : a.rank) < (b.rank == 0 ? INT64_MAX : b.rank);
        }));
    }
}

TEST_CASE("another tie rule changes no board before the night from which it holds") {
    Contest contest = tied_by(qbms);
    const Ledger ledger = three_with_20();
    const Ranks most_qbms{3, 1, 2, 4, 4}, most_calls{1, 3, 2, 4, 4}, shared{1, 1, 1, 4, 4};
    const auto amend = [&](std::uint64_t number, int from, std::vector<SettingChange> changes) {
        contest.amendments.push_back(
            {id_of(900 + number), day_of_contest(from), 5, "", "", std::move(changes)});
    };
    SUBCASE("then shared") {
        amend(1, 10, {{"tie", std::string("shared")}});
        CHECK(by_member(board(contest, ledger, 9)) == most_qbms);
        CHECK(by_member(board(contest, ledger, 10)) == shared);
    }
    SUBCASE("then by another metric, then by none") {
        amend(1, 5, {{"tie_metric", format_id(id_of(calls))}});
        amend(2, 10, {{"tie", std::string("shared")}});
        CHECK(by_member(board(contest, ledger, 4)) == most_qbms);
        CHECK(by_member(board(contest, ledger, 5)) == most_calls);
        CHECK(by_member(board(contest, ledger, 10)) == shared);
    }
    SUBCASE("first shared, then by the metric that the rules name") {
        contest.tie_rule = TieRule::Shared;
        amend(1, 5, {{"tie", std::string("metric")}});
        CHECK(by_member(board(contest, ledger, 4)) == shared);
        CHECK(by_member(board(contest, ledger, 5)) == most_qbms);
    }
}
