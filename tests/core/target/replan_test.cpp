// The plan from here on: won and open items count, the rest is asked for.
#include "core/target/replan.h"

#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/done.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

using Units = std::vector<std::int64_t>;

Plan sample() {
    const Date first = date_of({2025, 6, 30}).value_or(Date{});
    return sample_plan({first, {first.days + 90}}, 0);
}

Replan replanned(const Plan& plan) { return replan(plan, require(plan)); }

Units units(const Replan& replan) {
    Units result;
    for (const StageRest& rest : replan.stages) result.push_back(rest.units);
    return result;
}

void count(Plan& plan, std::size_t stage, std::int64_t done) {
    plan.done.push_back({plan.start, plan.stages[stage].id, done});
}

}  // namespace

TEST_CASE("17 deals with 4 POV, 5 winnable and 8 QBM open leave 21,500 touches") {
    Plan plan = sample();
    plan.stages[2].open = 8;
    plan.stages[3].open = 5;
    plan.stages[4].open = 4;
    const Replan rest = replanned(plan);
    CHECK(rest.goal_units == 17);
    CHECK(rest.expected == Fraction(41, 10));
    CHECK(units(rest) == Units{21'500, 430, 172, 45, 30, 17});
}

TEST_CASE("an empty stock and nothing won give the original plan") {
    const Plan plan = sample();
    const Requirement requirement = require(plan);
    const Replan rest = replan(plan, requirement);
    REQUIRE(rest.stages.size() == requirement.stages.size());
    for (std::size_t i = 0; i < rest.stages.size(); ++i) {
        CHECK(rest.stages[i].exact == requirement.stages[i].exact);
        CHECK(rest.stages[i].units == requirement.stages[i].units);
    }
}

TEST_CASE("won deals are not needed again, and more than the goal is enough") {
    Plan plan = sample();
    count(plan, 5, 7);
    CHECK(replanned(plan).won == 7);
    CHECK(units(replanned(plan)) == Units{16'667, 334, 134, 34, 20, 10});
    count(plan, 5, 20);
    CHECK(replanned(plan).won == 17);
    CHECK(units(replanned(plan)) == Units{0, 0, 0, 0, 0, 0});
}

TEST_CASE("a stock that is enough asks for nothing outside of it") {
    Plan plan = sample();
    plan.stages[3].open = 57;  // 57 x 0.6 = 34.2, and 34 are needed
    CHECK(units(replanned(plan)) == Units{0, 0, 0, 0, 34, 17});
}

TEST_CASE("a rate of 0 % bars the way unless nothing has to come through") {
    Plan plan = sample();
    plan.stages[2].to_next.numerator = 0;
    CHECK(replanned(plan).stages[2].reach == Reach::Unreachable);
    CHECK(replanned(plan).stages[0].reach == Reach::Unreachable);
    plan.stages[3].open = 57;
    CHECK(units(replanned(plan)) == Units{0, 0, 0, 0, 34, 17});
}

TEST_CASE("only what was done in the period counts, the cut first week included") {
    Plan plan = sample();
    plan.start.days += 2;  // a Wednesday: its week began on Monday
    const Id touch = plan.stages[0].id;
    plan.done = {{{plan.start.days - 9}, touch, 1},
                 {{plan.start.days - 2}, touch, 10},
                 {plan.end, touch, 100},
                 {{plan.end.days + 1}, touch, 1'000}};
    CHECK(done_in_period(plan, touch) == 110);
}

TEST_CASE("more stock never asks for more work, more wins neither") {
    tests::Random random(12);
    for (int round = 0; round < 500; ++round) {
        Plan plan = sample();
        plan.quota_minor = random.any_size(1'000'000'000'000);
        for (Stage& stage : plan.stages) {
            stage.to_next = {random.between(1, 10'000), basis_points};
            stage.open = random.any_size(1'000);
        }
        count(plan, 5, random.any_size(20));
        const Replan before = replanned(plan);
        plan.stages[static_cast<std::size_t>(random.between(0, 4))].open += random.any_size(50);
        plan.done.back().count += random.any_size(3);
        const Replan after = replanned(plan);
        for (std::size_t i = 0; i < before.stages.size(); ++i) {
            if (before.stages[i].reach != Reach::Reachable) continue;
            REQUIRE(after.stages[i].exact <= before.stages[i].exact);
        }
    }
}
