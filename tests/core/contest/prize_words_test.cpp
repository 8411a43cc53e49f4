// Why somebody gets a prize, in words.
#include "core/contest/prize_words.h"

#include "core/contest/desk.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::contest;
using namespace tests;

namespace {

Contest with_prizes(PrizePolicy policy) {
    Contest contest = plain_contest(4, 5);
    contest.prize_policy = policy;
    for (const std::int64_t amount : {50'000, 25'000, 10'000}) {
        const auto place = static_cast<std::int64_t>(contest.prizes.size()) + 1;
        contest.prizes.push_back({id_of(400 + static_cast<std::uint64_t>(place)),
                                  "",
                                  PrizeFor::Member,
                                  place,
                                  amount,
                                  0,
                                  {}});
    }
    return contest;
}

Awards awards(const Contest& contest, const std::vector<std::int64_t>& units) {
    Ledger ledger;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i] > 0) ledger.add(entry(5'000 + i, 1'000 + i, calls, units[i], 1));
    const Tally tally = tally_of(contest, ledger);
    return awards_of(contest, tally, standings_of(contest, tally, day_of_contest(5)),
                     PrizeFor::Member);
}

std::string reason(const Contest& contest, const Awards& given, std::size_t index = 0) {
    return award_reason(contest, given.awards.at(index), PrizeFor::Member, {});
}

}  // namespace

TEST_CASE("three tied for first: the pool, and each one's part to the smallest coin") {
    const Contest contest = with_prizes(PrizePolicy::PoolAndSplit);
    const Awards given = awards(contest, {9, 9, 9, 1});
    CHECK(award_text(contest, given.awards[0], {}) == "$283.34");
    CHECK(award_text(contest, given.awards[1], {}) == "$283.33");
    CHECK(reason(contest, given) ==
          "3 members share the 1st place. Their prizes of $500, $250 and $100 make $850, split "
          "equally to the smallest coin: $283.34 for the first of them in the contest's list, "
          "$283.33 for the rest.");
}

TEST_CASE("a pool that divides evenly, and one prize for several") {
    const Contest contest = with_prizes(PrizePolicy::PoolAndSplit);
    CHECK(reason(contest, awards(contest, {9, 9, 1})) ==
          "2 members share the 1st place. Their prizes of $500 and $250 make $750, split equally.");
    Contest single = contest;
    single.prizes.resize(1);
    CHECK(reason(single, awards(single, {9, 9, 1})) ==
          "2 members share the 1st place. They split $500 equally.");
}

TEST_CASE("alone on a place, the whole prize") {
    const Contest contest = with_prizes(PrizePolicy::PoolAndSplit);
    CHECK(reason(contest, awards(contest, {9, 1})) == "Alone on the 1st place: the whole prize.");
}

TEST_CASE("the other policies say what they do with a tie") {
    const Contest twice = with_prizes(PrizePolicy::DuplicateAndSkip);
    const Awards doubled = awards(twice, {9, 9, 1});
    CHECK(reason(twice, doubled) == "2 members share the 1st place. Each gets the whole prize.");
    REQUIRE(doubled.unmet.size() == 1);
    CHECK(unmet_reason(twice, doubled.unmet[0], {}) ==
          "Goes to nobody: those who share a place above take this one, too.");
    const Contest played = with_prizes(PrizePolicy::RunOff);
    const Awards run_off = awards(played, {9, 9, 1});
    CHECK(award_text(played, run_off.awards[0], {}) == "$750");
    CHECK(reason(played, run_off) ==
          "2 members share the 1st place. They play for it in a run-off: nobody has it yet.");
}

TEST_CASE("earliest says that the time decided") {
    const Contest contest = with_prizes(PrizePolicy::Earliest);
    Ledger ledger;
    ledger.add(entry(1, 1'000, calls, 5, 2));
    ledger.add(entry(2, 1'001, calls, 5, 1));
    const Tally tally = tally_of(contest, ledger);
    const Awards given = awards_of(contest, tally, standings_of(contest, tally, day_of_contest(5)),
                                   PrizeFor::Member);
    CHECK(given.awards[0].reason == AwardReason::Earliest);
    CHECK(reason(contest, given) ==
          "2 members share the 1st place. Who reached the score earlier takes the better prize.");
}

TEST_CASE("prizes without money are called by their names, and empty ones are an honour") {
    Contest contest = with_prizes(PrizePolicy::PoolAndSplit);
    contest.prizes.resize(1);
    contest.prizes[0].name = "Voucher";
    CHECK(award_text(contest, awards(contest, {9}).awards[0], {}) == "Voucher ($500)");
    CHECK(prize_title(contest, contest.prizes[0], {}) == "1st member: Voucher ($500)");
    contest.prizes[0].amount_minor = 0;
    CHECK(award_text(contest, awards(contest, {9}).awards[0], {}) == "Voucher");
    CHECK(reason(contest, awards(contest, {9, 9})) ==
          "2 members share the 1st place. They share Voucher.");
    contest.prizes[0].name = " ";
    CHECK(award_text(contest, awards(contest, {9}).awards[0], {}) == "The honour");
    CHECK(reason(contest, awards(contest, {9, 9})) ==
          "2 members share the 1st place. They share the honour.");
    CHECK(prize_title(contest, contest.prizes[0], {}) == "1st member");
}

TEST_CASE("an unmet prize names its minimum, or the place that nobody has") {
    Contest contest = with_prizes(PrizePolicy::PoolAndSplit);
    contest.prizes[0].minimum_milli = 50 * milli;
    const Awards given = awards(contest, {9, 1});
    REQUIRE(given.unmet.size() == 2);
    CHECK(unmet_reason(contest, given.unmet[0], {}) ==
          "Goes to nobody: its minimum of 50 points was not reached, and the rules pass no prize "
          "down.");
    CHECK(unmet_reason(contest, given.unmet[1], {}) ==
          "Goes to nobody: nobody with a score stands on the 3rd place.");
    contest.prizes[0].minimum_metric = contest.metrics[0].id;
    CHECK(unmet_reason(contest, given.unmet[0], {}).find("50 calls") != std::string::npos);
}
