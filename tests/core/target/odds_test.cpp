// The chance of a plan, and what a higher one takes.
#include "core/target/odds.h"

#include "core/random.h"
#include "core/target/chance.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

const NumberStyle style;

// Of 66 working days.
Plan sample() {
    return sample_plan(
        {date_of({2025, 7, 1}).value_or(Date{}), date_of({2025, 9, 30}).value_or(Date{})}, 0);
}

// So many deals at 25 % from the stage before them, which is the outermost.
Plan two_stages(std::int64_t deals) {
    Plan plan = sample();
    plan.goal = Goal::Deals;
    plan.deals = deals;
    plan.stages.erase(plan.stages.begin(), plan.stages.begin() + 4);
    plan.stages[0].to_next = {2'500, basis_points};
    return plan;
}

Odds odds_for(const Plan& plan) { return odds_of(plan, require(plan)); }

std::optional<Effort> effort(const Plan& plan, int percent) {
    const Requirement requirement = require(plan);
    return effort_for(plan, requirement, odds_of(plan, requirement), percent);
}

std::string told(const Plan& plan) {
    const Requirement requirement = require(plan);
    return tell_odds(plan, requirement, odds_of(plan, requirement), style);
}

std::string told_effort(const Plan& plan, int percent) {
    return tell_effort(plan, odds_for(plan), effort(plan, percent), style);
}

}  // namespace

TEST_CASE("ten deals at 25 % have a chance of 0.560; 80 % takes 49 trials, 90 % takes 55") {
    const Plan plan = two_stages(10);
    const Odds odds = odds_for(plan);
    CHECK(odds.trials == 40);
    CHECK(odds.chance == doctest::Approx(0.560).epsilon(0.001));
    CHECK(effort(plan, 80)->trials == 49);
    CHECK(effort(plan, 90)->trials == 55);
    CHECK(effort(plan, 80)->outer_units == 49);
    CHECK(effort(plan, 80)->outer_more == 9);
}

TEST_CASE("five deals at 25 % have a chance of 0.585; 80 % takes 26 trials, 90 % takes 30") {
    const Plan plan = two_stages(5);
    CHECK(odds_for(plan).trials == 20);
    CHECK(odds_for(plan).chance == doctest::Approx(0.585).epsilon(0.001));
    CHECK(effort(plan, 80)->trials == 26);
    CHECK(effort(plan, 90)->trials == 30);
    CHECK(effort(plan, 80)->more == 6);
}

TEST_CASE("a chance of 80 % is asked of the last stage and carried out to the first") {
    const Plan plan = sample();
    CHECK(told(plan) == "17 of 34 POV at 50 %: 57 in 100 such quarters reach it.");
    // 39 / (0.6 x 0.25 x 0.4 x 0.02) = 32,500 against the plan's 28,334.
    CHECK(*effort(plan, 80) == Effort{39, 5, 32'500, 4'166, 316});
    CHECK(told_effort(plan, 80) ==
          "39 POV: 5 more, that is 4,166 more outreach touches, 316 more a week");
}

TEST_CASE("what is sure already takes nothing more") {
    Plan plan = sample();
    plan.stages[4].to_next = {basis_points, basis_points};
    CHECK(odds_for(plan).chance == 1);
    CHECK(told(plan) == "17 of 17 POV at 100 %: every such quarter reaches it.");
    CHECK(effort(plan, 99)->more == 0);
    CHECK(effort(plan, 99)->outer_units == require(plan).stages[0].units);
    CHECK(told_effort(plan, 99) == "17 POV, as planned");
}

TEST_CASE("where there is no chance to speak of, a sentence says why") {
    Plan plan = sample();
    plan.quota_minor = 0;
    CHECK(odds_for(plan).missing == NoOdds::Goal);
    CHECK(told(plan) == "Type a quota to see what it takes.");

    plan = sample();
    plan.deal_size_minor = 0;
    CHECK(odds_for(plan).missing == NoOdds::Goal);

    plan = sample();
    plan.end.days = plan.start.days - 1;
    CHECK(odds_for(plan).missing == NoOdds::Period);
    CHECK(told(plan) ==
          "The period ends before it starts, so nothing can be reached in it: check its dates.");

    plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[0].id;
    plan.goal_units = 100;
    CHECK(odds_for(plan).missing == NoOdds::Step);
    CHECK(told(plan) ==
          "The goal counts outreach touches, the first stage: it is done, not won, so there is no "
          "chance to speak of.");

    plan = sample();
    plan.stages[0].to_next.numerator = 0;
    CHECK(odds_for(plan).missing == NoOdds::Unreachable);
    CHECK(told(plan) ==
          "At 0 % from outreach touch to discovery call, no number of them is enough.");
    plan = sample();
    plan.quota_minor = 1'000'000'000'000'000;
    plan.deal_size_minor = 1;
    CHECK(odds_for(plan).missing == NoOdds::Unreachable);
}

TEST_CASE("a goal in the chain's middle has the chance of its own step") {
    Plan plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 40;
    const Odds odds = odds_for(plan);
    CHECK(odds.stage == 1);
    CHECK(odds.wanted == 40);
    CHECK(odds.trials == 100);
}

TEST_CASE("what nobody can do is said, not counted") {
    Plan plan = two_stages(max_amount / 4);
    plan.stages[0].to_next = {2'500, basis_points};
    CHECK(odds_for(plan).missing == NoOdds::Nothing);
    CHECK_FALSE(effort(plan, 99));
    CHECK(told_effort(plan, 99) == "more than 1,000,000,000,000,000 POV, or what they take");
}

TEST_CASE("the period is called by its name") {
    Plan plan = sample();
    plan.end.days = plan.start.days + 30;
    CHECK(told(plan).find("57 in 100 such months") != std::string::npos);
    plan.end.days = plan.start.days + 364;
    CHECK(told(plan).find("57 in 100 such years") != std::string::npos);
    plan.end.days = plan.start.days + 9;
    CHECK(told(plan).find("57 in 100 such periods") != std::string::npos);
}

TEST_CASE("a counted rate says how far the chance may move, and when it is a guess") {
    Plan plan = sample();
    CHECK(tell_doubt(plan, odds_for(plan), style).empty());
    plan.stages[4].to_next = {3, 10};
    CHECK(tell_doubt(plan, odds_for(plan), style) ==
          "The rate is counted, 3 of 10: with 15.4 % the chance is under 1 %, with 50.3 % it is "
          "over 99 %. Fewer than 20 trials are more a guess than a rate.");
    plan.stages[4].to_next = {30, 100};
    CHECK(tell_doubt(plan, odds_for(plan), style).find("guess") == std::string::npos);
}

TEST_CASE("a higher chance never takes less, and what it takes gives it") {
    tests::Random random(31);
    for (int round = 0; round < 300; ++round) {
        Plan plan = sample();
        plan.goal = Goal::Deals;
        plan.deals = random.between(1, 400);
        for (Stage& stage : plan.stages) stage.to_next = {random.between(50, 10'000), basis_points};
        const Requirement requirement = require(plan);
        const Odds odds = odds_of(plan, requirement);
        if (odds.missing != NoOdds::Nothing) continue;
        Effort before;
        for (const int percent : {50, 65, 80, 90, 99}) {
            const auto now = effort_for(plan, requirement, odds, percent);
            REQUIRE(now.has_value());
            CHECK(now->trials >= before.trials);
            CHECK(now->outer_units >= before.outer_units);
            CHECK(now->trials == odds.trials + now->more);
            CHECK(now->outer_units == requirement.stages[0].units + now->outer_more);
            CHECK(chance_of_at_least(odds.wanted, now->trials, odds.rate) >=
                  percent / 100.0 - chance_margin);
            before = *now;
        }
    }
}
