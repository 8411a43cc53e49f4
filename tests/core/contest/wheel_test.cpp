// The wheel and the fairness preview: the same for everybody who has the seed.
#include "core/contest/wheel.h"

#include "core/contest/desk.h"
#include "core/contest/fairness.h"

#include <doctest/doctest.h>

#include <set>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

Standings board(const Contest& contest, const Ledger& ledger) {
    return standings_of(contest, tally_of(contest, ledger), day_of_contest(14));
}

Ledger some_scores() {
    return ledger_of(
        {entry(1, cora, calls, 30, 1), entry(2, dan, calls, 10, 1), entry(3, gus, qbms, 6, 2)});
}

}  // namespace

TEST_CASE("the wheel has a slice for everybody with points, as large as the points") {
    const auto wheel = wheel_of(sample_contest(), board(sample_contest(), some_scores()));
    REQUIRE(wheel.size() == 3);
    CHECK(wheel[0].tickets == 30 * milli);
    CHECK((wheel[2].member == id_of(gus)));
    CHECK(wheel[2].tickets == 60 * milli);
    Contest contest = sample_contest();
    contest.wheel_rule = WheelRule::OneEach;
    CHECK(wheel_of(contest, board(contest, some_scores()))[2].tickets == 1);
}

TEST_CASE("one seed and one board give one spin, and another of either gives others") {
    Contest contest = sample_contest();
    contest.wheel_seed = 7;
    const Standings standings = board(contest, some_scores());
    const auto spins = spins_of(contest, standings, 3);
    CHECK((spins == spins_of(contest, standings, 3)));
    CHECK(spins[0].tickets == 100 * milli);
    std::set<std::size_t> winners;
    for (const Spin& spin : spins) CHECK(winners.insert(spin.slice).second);
    CHECK(spins_of(contest, standings, 9).size() == 3);

    Ledger more = some_scores();
    more.add(entry(9, eve, calls, 1, 3));
    const Standings other = board(contest, more);
    CHECK((hash_of(standings) != hash_of(other)));
    CHECK((spins_of(contest, other, 1) != std::vector{spins[0]}));
    contest.wheel_seed = 8;
    CHECK((spins_of(contest, standings, 1) != std::vector{spins[0]}));
}

TEST_CASE("who has most of the wheel wins most often, as often as that") {
    Contest contest = sample_contest();
    const Standings standings = board(contest, some_scores());
    std::array<int, 3> wins{};
    for (contest.wheel_seed = 1; contest.wheel_seed <= 2'000; ++contest.wheel_seed)
        ++wins[spins_of(contest, standings, 1)[0].slice];
    CHECK(wins[0] > 540);
    CHECK(wins[0] < 660);
    CHECK(wins[1] > 150);
    CHECK(wins[1] < 250);
}

TEST_CASE("the fairness preview is the same for the same seed, and flags who wins over half") {
    Contest contest = sample_contest();
    std::vector<std::vector<std::int64_t>> past(5, {1 * milli, 2 * milli, 3 * milli});
    past[4] = {9 * milli, 8 * milli};
    const Fairness table = fairness_of(contest, past, 5);
    CHECK((table == fairness_of(contest, past, 5)));
    CHECK(table.runs == 1'000);
    REQUIRE(table.modes.size() == 4);
    CHECK(table.modes[0].mode == ScoringMode::Total);
    const std::vector<std::int64_t>& wins = table.modes[0].member_wins;
    CHECK(is_flagged(wins[4], all_wins(wins)));
    CHECK_FALSE(is_flagged(wins[0], all_wins(wins)));

    contest.teams[0].target_milli = contest.teams[1].target_milli = 50 * milli;
    CHECK(fairness_of(contest, past, 5).modes.size() == 5);
    CHECK(fairness_of(contest, {}, 5).modes[0].member_wins[4] == 0);
    CHECK_FALSE(is_flagged(500, 1'000));
}

TEST_CASE("a large board is previewed in fewer runs") {
    const Contest contest = plain_contest(400, 60, 8);
    const Fairness table = fairness_of(contest, {{5 * milli}}, 1);
    CHECK(table.runs < 1'000);
    CHECK(table.runs >= 20);
    CHECK(table.modes[0].member_wins[0] == table.runs * parts_of_a_win);
}

TEST_CASE("who share the first rank share the win, and all wins add up to one each run") {
    Contest contest = plain_contest(6, 5);
    const std::vector<std::vector<std::int64_t>> alike(6, {2 * milli});
    const Fairness table = fairness_of(contest, alike, 7);
    for (const ModeFairness& mode : table.modes) {
        CHECK((mode.member_wins == std::vector<std::int64_t>(6, table.runs * parts_of_a_win / 6)));
        CHECK((mode.team_wins == std::vector<std::int64_t>(2, table.runs * parts_of_a_win / 2)));
        for (const std::int64_t wins : mode.team_wins)  // half of the wins is not over half
            CHECK_FALSE(is_flagged(wins, all_wins(mode.team_wins)));
    }
    Random random(97);
    for (int run = 0; run < 6; ++run) {
        contest = plain_contest(static_cast<std::size_t>(random.between(15, 40)), 3, 3);
        std::vector<std::vector<std::int64_t>> past(contest.members.size());
        for (std::vector<std::int64_t>& days : past)
            days = {random.between(0, 1) * milli, random.between(1, 2) * milli};
        past[0] = {milli};
        const Fairness any = fairness_of(contest, past, 3);
        for (const ModeFairness& mode : any.modes) {
            CHECK(all_wins(mode.team_wins) == any.runs * parts_of_a_win);
            CHECK(all_wins(mode.member_wins) == any.runs * parts_of_a_win);
        }
    }
}

TEST_CASE("a run in which nobody scores is nobody's win") {
    const Fairness table =
        fairness_of(plain_contest(2, 1), {{0, milli}, {0}}, 11);  // scores in every second run
    const std::vector<std::int64_t>& wins = table.modes[0].member_wins;
    CHECK(wins[1] == 0);
    CHECK(wins[0] > 400 * parts_of_a_win);
    CHECK(wins[0] < 600 * parts_of_a_win);
    CHECK(is_flagged(wins[0], all_wins(wins)));
}
