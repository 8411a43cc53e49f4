// The chance of what is left of a plan.
#include "core/target/odds_from_here.h"

#include "core/random.h"
#include "core/target/chance.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

const NumberStyle style;

// 17 won deals of 34 POV at 50 %.
Plan sample() {
    return sample_plan(
        {date_of({2025, 7, 1}).value_or(Date{}), date_of({2025, 9, 30}).value_or(Date{})}, 0);
}

constexpr std::size_t pov = 4, deal = 5;

// In the period's first week.
void count(Plan& plan, std::size_t stage, std::int64_t so_many) {
    plan.done.push_back({plan.start, plan.stages[stage].id, so_many});
}

std::optional<OddsFromHere> here_of(const Plan& plan) {
    return odds_from_here(plan, odds_of(plan, require(plan)));
}

std::string told(const Plan& plan) {
    const Odds odds = odds_of(plan, require(plan));
    return tell_from_here(plan, odds, odds_from_here(plan, odds).value_or(OddsFromHere{}), style);
}

}  // namespace

TEST_CASE("before anything is done or open, the chance at the start says it all") {
    CHECK_FALSE(here_of(sample()).has_value());
    Plan plan = sample();
    count(plan, 0, 400);
    CHECK_FALSE(here_of(plan).has_value());
}

TEST_CASE("what is won is wanted no more, what is open may still be won") {
    Plan plan = sample();
    count(plan, deal, 10);
    count(plan, pov, 22);
    plan.stages[pov].open = 3;
    CHECK(here_of(plan) ==
          OddsFromHere{10, 7, 3, 12, chance_of_at_least(7, 15, Rate{5'000, 10'000}), 9});
    CHECK(told(plan) ==
          "With 10 won deals, it takes 7 more of the 15 POV that are left (3 open, 12 to come) at "
          "50 %. 9 POV count as lost: they are done, but neither won nor open.");
}

TEST_CASE("a plan that is used up without its deals is out of reach as planned") {
    Plan plan = sample();
    count(plan, deal, 1);
    count(plan, pov, 33);
    plan.stages[pov].open = 1;
    CHECK(here_of(plan)->chance == 0);
    CHECK(
        told(plan) ==
        "With 1 won deal, it takes 16 more of the 2 POV that are left (1 open, 1 to come): out of "
        "reach as planned. 31 POV count as lost: they are done, but neither won nor open.");
    count(plan, pov, 30);
    plan.stages[pov].open = 0;
    CHECK(here_of(plan)->to_come == 0);
    CHECK(told(plan) ==
          "With 1 won deal, it takes 16 more, and the plan has no POV left for them. 62 POV count "
          "as lost: they are done, but neither won nor open.");
}

TEST_CASE("a POV that is done and not open is told as lost; open or won, it is not") {
    Plan plan = sample();
    count(plan, pov, 1);
    const auto likely = [&] { return tell_likelihood(plan, odds_of(plan, require(plan)), style); };
    CHECK(
        likely().ends_with("all 33 POV to come are done. 1 POV counts as lost: it is done, but "
                           "neither won nor open."));
    const double without = here_of(plan)->chance;
    plan.stages[pov].open = 1;
    CHECK(here_of(plan)->chance > without);
    CHECK(likely().ends_with("all 33 POV to come are done."));
    plan.stages[pov].open = 0;
    count(plan, deal, 1);
    CHECK(likely().ends_with("all 33 POV to come are done."));
}

TEST_CASE("a goal that is reached is certain") {
    Plan plan = sample();
    count(plan, deal, 19);
    CHECK(here_of(plan)->chance == 1);
    CHECK(told(plan) == "With 19 won deals, the goal is reached.");
}

TEST_CASE("a win more, or an open item more, never makes the goal less likely") {
    tests::Random random(31);
    for (int round = 0; round < 400; ++round) {
        Plan plan = sample();
        count(plan, deal, random.between(0, 20));
        count(plan, pov, random.between(0, 40));
        plan.stages[pov].open = random.between(1, 20);
        const double chance = here_of(plan)->chance;
        Plan won = plan;
        won.done.front().count += 1;
        CHECK(here_of(won)->chance >= chance);
        Plan open = plan;
        open.stages[pov].open += 1;
        CHECK(here_of(open)->chance >= chance);
    }
}

TEST_CASE("where there are no odds at the start, there are none from here") {
    Plan plan = sample();
    count(plan, deal, 3);
    plan.quota_minor = 0;
    CHECK_FALSE(here_of(plan).has_value());
}
