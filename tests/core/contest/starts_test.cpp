// Ready-made starts, the sample, the next contest, points from the plan, credits from discovery.
#include "core/contest/starts.h"

#include "core/contest/amendments.h"
#include "core/contest/design_guide.h"
#include "core/contest/desk.h"
#include "core/contest/discovery_credit.h"
#include "core/contest/points_from_plan.h"
#include "core/contest/sample_contest.h"
#include "core/contest/standings.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::contest;
using namespace tests;

TEST_CASE("every start is a contest that follows the design guide, but for who plays") {
    for (const Start start : all_starts) {
        const Contest contest =
            start_contest(start, id_of(5), day(2025, 10, 31), "Europe/Berlin", Currency{}, 7);
        ContestDesk desk;
        desk.document.id = id_of(5);
        desk.write(contest);
        CHECK((desk.contest() == contest));
        CHECK_FALSE(contest.kicked_off_ms);
        CHECK(contest.start > day(2025, 10, 31));
        CHECK_FALSE(description_of(start).empty());
        for (const Advice& advice : design_guide(contest, {})) {
            const bool day_long = start == Start::ProspectingDay;
            if (advice.practice == Practice::InTeams)
                CHECK(advice.verdict == Verdict::Unsaid);
            else if (day_long && (advice.practice == Practice::TimeFrame ||
                                  advice.practice == Practice::EveryNight))
                CHECK(advice.verdict == Verdict::NotMet);
            else
                CHECK(advice.verdict == Verdict::Met);
        }
    }
}

TEST_CASE("a week begins on a Monday, and a prospecting day is no weekend") {
    const auto first = [](Start start, Date today) {
        return start_contest(start, id_of(5), today, "UTC", Currency{}, 7).start;
    };
    CHECK((first(Start::QbmWeek, day(2025, 10, 27)) == day(2025, 11, 3)));
    CHECK((first(Start::ProspectingDay, day(2025, 10, 31)) == day(2025, 11, 3)));
    CHECK((first(Start::ProspectingDay, day(2025, 10, 27)) == day(2025, 10, 28)));
}

TEST_CASE("the next contest has the rules of the last night and who played then") {
    Contest contest = sample_contest();
    contest.kicked_off_ms = 5;
    contest.amendments = {
        {id_of(501), day_of_contest(4), 5, "", "", {{"mode", std::string("best")}}}};
    contest.members[0].spells[0].to = day_of_contest(3);
    contest.members[1].spells.push_back({day_of_contest(5), {}, id_of(blues)});
    const Contest next = next_contest(contest, id_of(2), day(2025, 12, 1), 9, 3);
    CHECK(next.mode == ScoringMode::BestN);
    CHECK(next.amendments.empty());
    CHECK_FALSE(next.kicked_off_ms);
    CHECK((next.end == day(2025, 12, 14)));
    REQUIRE(next.members.size() == 4);
    CHECK((next.members[0].spells == std::vector{Spell{{}, {}, id_of(blues)}}));
}

TEST_CASE("the sample is taken by its own rules, and has scores for each night before today") {
    const Date today = day(2025, 11, 7);
    const SampleContest sample = sample_of(today, 1, "UTC", Currency{});
    Ledger ledger;
    for (const Entry& entry : sample.entries) {
        CHECK_FALSE(refusal(sample.contest, ledger, entry));
        ledger.add(entry);
    }
    const Tally tally = tally_of(sample.contest, ledger);
    for (std::int32_t night = 0; night < tally.days(); ++night) {
        std::int64_t sum = 0;
        for (std::size_t member = 0; member < tally.members(); ++member)
            sum += tally.score_on(member, night);
        CHECK((sum > 0) == (night < 6));
    }
    CHECK((sample_of(today, 1, "UTC", Currency{}).contest == sample.contest));
}

TEST_CASE("points follow from the value of a deal and the rates below") {
    target::Plan plan = target::sample_plan({day(2025, 7, 1), day(2025, 9, 30)}, 0);
    plan.deal_size_minor = 6'000'000;
    constexpr std::int64_t rates_bp[] = {200, 4'000, 2'500, 6'000, 5'000};
    for (std::size_t i = 0; i < std::size(rates_bp); ++i)
        plan.stages[i].to_next = {rates_bp[i], 10'000};
    std::vector<std::int64_t> points;
    for (const StagePoints& stage : points_from_plan(plan, 100)) points.push_back(stage.points);
    CHECK((points == std::vector<std::int64_t>{36, 1'800, 4'500, 18'000, 30'000, 60'000}));
    CHECK(points_from_plan(plan, 100'000)[1].points == 2);  // 1.8
    plan.deal_size_minor = 0;
    CHECK(points_from_plan(plan, 100).empty());
}

TEST_CASE("an accepted QBM scores once, however often it is entered") {
    const Contest contest = sample_contest();
    discovery::Overview account = discovery::overview_of(sample_account(), first_day());
    account.outcomes.days[0] = day_of_contest(2);
    Ledger ledger;
    const auto due = [&] {
        return credit_due(contest, ledger, account, discovery::Outcome::Qbm, id_of(cora),
                          id_of(qbms), 5, "Lee");
    };
    const auto credit = due();
    REQUIRE(credit);
    CHECK_FALSE(refusal(contest, ledger, *credit));
    ledger.add(*credit);
    CHECK_FALSE(due());
    CHECK_FALSE(ledger.add(*credit));
    CHECK(stale_credit(contest, ledger, account, discovery::Outcome::Qbm) == nullptr);
    account.outcomes.days[0].reset();
    const Entry* stale = stale_credit(contest, ledger, account, discovery::Outcome::Qbm);
    REQUIRE(stale != nullptr);
    ledger.add(reversal_of(*stale, id_of(9), 6, "Lee", ""));
    CHECK(stale_credit(contest, ledger, account, discovery::Outcome::Qbm) == nullptr);
}
