// What five points more save, and what one item of each stage is worth.
#include "core/target/levers.h"

#include "core/random.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

using Amounts = std::vector<std::int64_t>;

Plan sample() { return sample_plan(quarter_of(Date{20'300}), 0); }
Levers levers(const Plan& plan) { return levers_of(plan, require(plan)); }

Lever lever(const Plan& plan, std::size_t stage) {
    for (const Lever& each : levers(plan).ranked)
        if (each.stage == stage) return each;
    FAIL("there is no such lever");
    return {};
}

}  // namespace

TEST_CASE("POV to deal from 50 to 55 % saves 2,576 of 28,334 touches") {
    const Lever pov = lever(sample(), 4);
    CHECK(pov.now == Fraction(1, 2));
    CHECK(pov.raised == Fraction(55, 100));
    CHECK(pov.outer_saved == 2'576);
    Plan raised = sample();
    raised.stages[4].to_next = {5'500, basis_points};
    CHECK(require(raised).stages[0].units == 25'758);
}

TEST_CASE("levers are ranked by what they save, and the first is the cheapest fix") {
    const Levers all = levers(sample());
    CHECK_FALSE(all.by_time);
    REQUIRE(all.ranked.size() == 5);
    for (std::size_t i = 1; i < all.ranked.size(); ++i) {
        CHECK(all.ranked[i].outer_saved <= all.ranked[i - 1].outer_saved);
        CHECK_FALSE(all.ranked[i].is_cheapest);
    }
    CHECK(all.ranked[0].stage == 0);
    CHECK(all.ranked[0].outer_saved == 28'334 - 8'096);  // at 7 %
    CHECK(all.ranked[0].is_cheapest);
}

TEST_CASE("where minutes are known, the time saved over all stages ranks") {
    Plan plan = sample();
    plan.stages[3].minutes = 60;   // a winnable opportunity: 57, at 65 % from there 53
    plan.stages[4].minutes = 480;  // a POV: 34, at 55 % from there 31
    const Levers all = levers(plan);
    CHECK(all.by_time);
    CHECK(all.ranked[0].stage == 4);
    CHECK(all.ranked[0].minutes_saved == 3 * 480 + 5 * 60);
    CHECK(all.ranked[0].is_cheapest);
    CHECK(lever(plan, 3).minutes_saved == 4 * 60);
    CHECK(lever(plan, 0).minutes_saved == 0);
}

TEST_CASE("five points are exact for counted rates, and stop at 100 %") {
    Plan plan = sample();
    plan.stages[4].to_next = {1, 3};
    CHECK(lever(plan, 4).raised == Fraction(23, 60));
    plan.stages[4].to_next = {9'800, basis_points};
    CHECK(lever(plan, 4).raised == Fraction(1));
    plan.stages[4].to_next = {basis_points, basis_points};
    CHECK(lever(plan, 4).outer_saved == 0);
}

TEST_CASE("rates behind the goal are no levers, and without numbers there is none") {
    Plan plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 40;
    CHECK(levers(plan).ranked.size() == 2);
    plan.goal_stage = plan.stages[0].id;
    CHECK(levers(plan).ranked.empty());
    plan = sample();
    plan.stages[2].to_next.numerator = 0;
    CHECK(levers(plan).ranked.empty());
    plan = sample();
    plan.quota_minor = 0;
    CHECK(levers(plan).ranked.empty());
    plan = sample();
    plan.stages[4].to_next = {basis_points, basis_points};
    plan.stages[3].to_next = {basis_points, basis_points};
    plan.stages.erase(plan.stages.begin(), plan.stages.begin() + 3);
    CHECK_FALSE(levers(plan).ranked[0].is_cheapest);
}

TEST_CASE("a lever saves what the plan with the raised rate asks less for") {
    tests::Random random(14);
    for (int round = 0; round < 500; ++round) {
        Plan plan = sample();
        plan.goal = Goal::Deals;
        plan.deals = random.any_size(100'000);
        for (Stage& stage : plan.stages) {
            stage.to_next = {random.between(1, 10'000), basis_points};
            stage.minutes = random.any_size(max_minutes);
        }
        const Requirement requirement = require(plan);
        for (const Lever& each : levers_of(plan, requirement).ranked) {
            Plan raised = plan;
            Rate& rate = raised.stages[each.stage].to_next;
            rate.numerator = std::min<std::int64_t>(rate.numerator + 500, basis_points);
            const Requirement less = require(raised);
            REQUIRE(requirement.stages[0].units - less.stages[0].units == each.outer_saved);
            std::int64_t minutes = 0;
            for (std::size_t i = 0; i <= each.stage; ++i)
                minutes +=
                    plan.stages[i].minutes * (requirement.stages[i].units - less.stages[i].units);
            REQUIRE(std::min(minutes, max_amount) == each.minutes_saved);
        }
    }
}

TEST_CASE("one item of each stage is worth the deals it leads to") {
    constexpr std::int64_t cents = 100;
    CHECK(unit_values(sample()) == Amounts{36 * cents, 1'800 * cents, 4'500 * cents, 18'000 * cents,
                                           30'000 * cents, 60'000 * cents});
}

TEST_CASE("values are rounded to the nearest minor unit, and need a deal size") {
    Plan plan = sample();
    plan.deal_size_minor = 101;
    CHECK(unit_values(plan)[4] == 51);  // 50.5
    plan.deal_size_minor = 0;
    CHECK(unit_values(plan).empty());
}
