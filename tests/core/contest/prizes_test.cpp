// Prizes: ties under every policy, minimums, and cents that add up.
#include "core/contest/prizes.h"

#include "core/contest/desk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

using Amounts = std::vector<std::int64_t>;

Contest with_prizes(std::size_t members, const Amounts& amounts) {
    Contest contest = plain_contest(members, 5);
    for (std::size_t i = 0; i < amounts.size(); ++i)
        contest.prizes.push_back({id_of(400 + i),
                                  "",
                                  PrizeFor::Member,
                                  static_cast<std::int64_t>(i) + 1,
                                  amounts[i],
                                  0,
                                  {}});
    return contest;
}

Ledger scores(const Amounts& units) {
    Ledger ledger;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i] > 0) ledger.add(entry(5'000 + i, 1'000 + i, calls, units[i], 1));
    return ledger;
}

Awards awards(const Contest& contest, const Ledger& ledger, PrizeFor whom = PrizeFor::Member) {
    const Tally tally = tally_of(contest, ledger);
    return awards_of(contest, tally, standings_of(contest, tally, day_of_contest(5)), whom);
}

// What each member gets, in the contest's order.
Amounts amounts(const Contest& contest, const Awards& given) {
    Amounts each(contest.members.size(), 0);
    for (const Award& award : given.awards) each[award.place] += award.amount_minor;
    return each;
}

}  // namespace

TEST_CASE("three tied for first share 500, 250 and 100: 283.34, 283.33 and 283.33") {
    const Contest contest = with_prizes(4, {50'000, 25'000, 10'000});
    const Awards given = awards(contest, scores({9, 9, 9, 1}));
    CHECK(amounts(contest, given) == Amounts{28'334, 28'333, 28'333, 0});
    CHECK(given.awards[0].reason == AwardReason::Pooled);
    CHECK(given.awards[0].tied == 3);
    CHECK(given.awards[0].pool_minor == 85'000);
    CHECK(given.unmet.empty());
}

TEST_CASE("two tied for first share the first two prizes, and the third stays the third's") {
    const Contest contest = with_prizes(3, {50'000, 25'000, 10'000});
    CHECK(amounts(contest, awards(contest, scores({9, 9, 1}))) == Amounts{37'500, 37'500, 10'000});
}

TEST_CASE("two tied for the last prize share it") {
    const Contest contest = with_prizes(3, {50'000, 25'001});
    CHECK(amounts(contest, awards(contest, scores({9, 5, 5}))) == Amounts{50'000, 12'501, 12'500});
}

TEST_CASE("a duplicated prize skips the places that the tie takes, or keeps them") {
    Contest contest = with_prizes(4, {50'000, 25'000, 10'000});
    contest.prize_policy = PrizePolicy::DuplicateAndSkip;
    const Awards skipping = awards(contest, scores({9, 9, 5, 1}));
    CHECK(amounts(contest, skipping) == Amounts{50'000, 50'000, 10'000, 0});
    CHECK((skipping.unmet == std::vector{Unmet{1, UnmetReason::PlaceTaken}}));
    contest.prize_policy = PrizePolicy::DuplicateAndKeep;
    CHECK(amounts(contest, awards(contest, scores({9, 9, 5, 1}))) ==
          Amounts{50'000, 50'000, 25'000, 10'000});
}

TEST_CASE("the earliest of the tied takes the first prize; where that is not known, they share") {
    Contest contest = with_prizes(2, {50'000, 25'000});
    contest.prize_policy = PrizePolicy::Earliest;
    const Ledger by_day = ledger_of({entry(1, 1'000, calls, 9, 2), entry(2, 1'001, calls, 9, 1)});
    const Awards given = awards(contest, by_day);
    CHECK(amounts(contest, given) == Amounts{25'000, 50'000});
    CHECK(given.awards[0].reason == AwardReason::Earliest);
    CHECK(amounts(contest, awards(contest, scores({9, 9}))) == Amounts{37'500, 37'500});
}

TEST_CASE("in a run-off nobody has won yet") {
    Contest contest = with_prizes(3, {50'000, 25'000, 10'000});
    contest.prize_policy = PrizePolicy::RunOff;
    const Awards given = awards(contest, scores({9, 9, 1}));
    CHECK(amounts(contest, given) == Amounts{0, 0, 10'000});
    CHECK(given.awards[0].reason == AwardReason::RunOff);
    CHECK(given.awards[0].pool_minor == 75'000);
}

TEST_CASE("a prize whose minimum is not met is not passed down unless the rules say so") {
    Contest contest = with_prizes(3, {50'000, 25'000});
    contest.metrics.push_back({id_of(qbms), "QBM", 0, 0});
    contest.prizes[0].minimum_milli = 2 * milli;
    contest.prizes[0].minimum_metric = id_of(qbms);
    Ledger ledger = scores({9, 5, 1});
    ledger.add(entry(1, 1'001, qbms, 2, 1));
    const Awards given = awards(contest, ledger);
    CHECK(amounts(contest, given) == Amounts{0, 25'000, 0});
    CHECK((given.unmet == std::vector{Unmet{0, UnmetReason::MinimumNotMet}}));
    contest.passes_down = true;
    CHECK(amounts(contest, awards(contest, ledger)) == Amounts{0, 50'000, 25'000});
}

TEST_CASE("nobody wins without a score, and a place that nobody has gives nothing") {
    const Contest contest = with_prizes(3, {50'000, 25'000});
    const Awards given = awards(contest, scores({9, 0, 0}));
    CHECK(amounts(contest, given) == Amounts{50'000, 0, 0});
    CHECK((given.unmet == std::vector{Unmet{1, UnmetReason::NoSuchPlace}}));
}

TEST_CASE("teams win the teams' prizes") {
    Contest contest = with_prizes(4, {10'000});
    contest.prizes.push_back({id_of(499), "Dinner", PrizeFor::Team, 1, 30'000, 0, {}});
    const Awards given = awards(contest, scores({1, 5, 1, 5}), PrizeFor::Team);
    REQUIRE(given.awards.size() == 1);
    CHECK((given.awards[0].winner == contest.teams[1].id));
    CHECK(given.awards[0].amount_minor == 30'000);
}

TEST_CASE("whatever is tied, what is shared out is exactly what the met prizes hold") {
    Random random(61);
    for (int run = 0; run < 500; ++run) {
        Amounts prizes(static_cast<std::size_t>(random.between(0, 6)));
        for (std::int64_t& prize : prizes) prize = random.any_size(1'000'000);
        Contest contest = with_prizes(static_cast<std::size_t>(random.between(1, 9)), prizes);
        contest.rank_style = static_cast<RankStyle>(random.between(0, 1));
        contest.prize_policy =
            random.between(0, 1) == 0 ? PrizePolicy::PoolAndSplit : PrizePolicy::Earliest;
        contest.passes_down = random.between(0, 1) == 1;
        for (Prize& prize : contest.prizes) {
            prize.minimum_milli = random.between(0, 4) * milli;
            if (random.between(0, 5) == 0) prize.place = random.between(1, 4);
        }
        const Awards given = awards(contest, ledger_of(any_entries(random, contest, 12)));
        std::set<std::size_t> unmet;
        for (const Unmet& each : given.unmet) CHECK(unmet.insert(each.prize).second);
        std::int64_t held = 0;
        for (std::size_t i = 0; i < contest.prizes.size(); ++i)
            if (!unmet.contains(i)) held += contest.prizes[i].amount_minor;
        std::int64_t sum = 0;
        for (const Award& award : given.awards) sum += award.amount_minor;
        CHECK(sum == held);
    }
}

namespace {

// 500 and 100 for the first place, 250 for the second.
Contest with_two_prizes_of_one_place(std::size_t members, PrizePolicy policy) {
    Contest contest = with_prizes(members, {50'000, 10'000, 25'000});
    contest.prizes[1].place = 1;
    contest.prizes[2].place = 2;
    contest.prize_policy = policy;
    return contest;
}

}  // namespace

TEST_CASE("several prizes of one place go together, whatever the policy for a tie") {
    const auto each = [](PrizePolicy policy) {
        const Contest contest = with_two_prizes_of_one_place(3, policy);
        return amounts(contest, awards(contest, scores({9, 9, 5})));
    };
    CHECK(each(PrizePolicy::PoolAndSplit) == Amounts{42'500, 42'500, 0});
    CHECK(each(PrizePolicy::DuplicateAndSkip) == Amounts{60'000, 60'000, 0});
    CHECK(each(PrizePolicy::DuplicateAndKeep) == Amounts{60'000, 60'000, 25'000});
    CHECK(each(PrizePolicy::Earliest) == Amounts{42'500, 42'500, 0});  // at the same time
    const Contest played = with_two_prizes_of_one_place(3, PrizePolicy::RunOff);
    CHECK(awards(played, scores({9, 9, 5})).awards[0].pool_minor == 85'000);
}

TEST_CASE("by the time the tied take one place each, with all its prizes") {
    Contest contest = with_two_prizes_of_one_place(2, PrizePolicy::Earliest);
    const Ledger ledger = ledger_of({entry(1, 1'000, calls, 9, 2), entry(2, 1'001, calls, 9, 1)});
    const Awards given = awards(contest, ledger);
    CHECK(amounts(contest, given) == Amounts{25'000, 60'000});
    CHECK(given.unmet.empty());
    CHECK(given.awards[0].tied == 2);
    CHECK(given.awards[1].reason == AwardReason::Earliest);
    SUBCASE("the later one has the second place, whatever the first holds") {
        contest.prizes.erase(contest.prizes.begin(), contest.prizes.begin() + 2);
        CHECK(amounts(contest, awards(contest, ledger)) == Amounts{25'000, 0});
    }
    SUBCASE("a minimum that the earlier one does not meet is unmet, or passed down") {
        contest.metrics.push_back({id_of(qbms), "QBM", 0, 0});
        contest.prizes[0].minimum_milli = milli;
        contest.prizes[0].minimum_metric = id_of(qbms);
        contest.prizes.erase(contest.prizes.begin() + 1);
        Ledger more = ledger;
        more.add(entry(3, 1'000, qbms, 1, 1));
        const Awards strict = awards(contest, more);
        CHECK(amounts(contest, strict) == Amounts{25'000, 0});
        CHECK((strict.unmet == std::vector{Unmet{0, UnmetReason::MinimumNotMet}}));
        contest.passes_down = true;
        CHECK(amounts(contest, awards(contest, more)) == Amounts{50'000, 0});
    }
}

TEST_CASE("with enough winners and no minimum every prize is given, whatever places they are of") {
    Random random(62);
    for (int run = 0; run < 300; ++run) {
        Amounts prizes(static_cast<std::size_t>(random.between(1, 6)));
        for (std::int64_t& prize : prizes) prize = random.any_size(1'000'000);
        Contest contest = with_prizes(4, prizes);
        for (Prize& prize : contest.prizes) prize.place = random.between(1, 4);
        contest.prize_policy =
            random.between(0, 1) == 0 ? PrizePolicy::PoolAndSplit : PrizePolicy::Earliest;
        std::vector<Entry> entries;
        for (std::uint64_t member = 0; member < 4; ++member)
            entries.push_back(entry(1 + member, 1'000 + member, calls, random.between(1, 2),
                                    static_cast<int>(random.between(1, 3))));
        const Awards given = awards(contest, ledger_of(entries));
        CHECK(given.unmet.empty());
        std::int64_t sum = 0;
        for (const Award& award : given.awards) sum += award.amount_minor;
        CHECK(sum == std::accumulate(prizes.begin(), prizes.end(), std::int64_t{0}));
    }
}

TEST_CASE("a team's minimum counts the units that were made for it, whoever has gone since") {
    Contest contest = sample_contest();
    contest.prizes = {{id_of(401), "", PrizeFor::Team, 1, 50'000, 10 * milli, id_of(qbms)}};
    Member& mover = contest.members[1];  // Dan
    SUBCASE("a leaver's stay with the team") {
        mover.spells = {{{}, day_of_contest(2), id_of(reds)}};
        const Ledger ledger = ledger_of({entry(1, cora, qbms, 5, 1), entry(2, dan, qbms, 6, 1)});
        CHECK(awards(contest, ledger, PrizeFor::Team).awards.size() == 1);
    }
    SUBCASE("those of who moves stay, too") {
        mover.spells = {{{}, day_of_contest(1), id_of(reds)},
                        {day_of_contest(2), {}, id_of(blues)}};
        const Ledger ledger = ledger_of({entry(1, cora, qbms, 1, 1), entry(2, dan, qbms, 12, 1),
                                         entry(3, finn, calls, 200, 2)});
        const Awards given = awards(contest, ledger, PrizeFor::Team);
        CHECK(given.awards.empty());  // the Blues have no QBM
        CHECK((given.unmet == std::vector{Unmet{0, UnmetReason::MinimumNotMet}}));
    }
}
