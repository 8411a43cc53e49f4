// Hours a week against the hours one has.
#include "core/target/capacity.h"

#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

const NumberStyle style;

// 28,334 touches over 66 working days: 2,147 a week.
Plan sample() {
    Plan plan = sample_plan(
        {date_of({2025, 7, 1}).value_or(Date{}), date_of({2025, 9, 30}).value_or(Date{})}, 0);
    plan.activities.clear();
    return plan;
}

Capacity capacity(const Plan& plan) { return capacity_of(plan, require(plan)); }
std::string told(const Plan& plan) { return tell_capacity(capacity(plan), style); }

}  // namespace

TEST_CASE("a week's minutes are those of each stage's full week and of the activities") {
    Plan plan = sample();
    plan.stages[0].minutes = 2;
    plan.stages[4].minutes = 240;  // 3 a week
    plan.activities = {{Id{{1}}, "customer visit", 5, 90}};
    const Capacity all = capacity(plan);
    REQUIRE(all.uses.size() == 3);
    CHECK(all.uses[0].units == 2'147);
    CHECK(all.uses[0].minutes == 4'294);
    CHECK(all.uses[1].minutes == 720);
    CHECK(all.uses[2].minutes == 450);
    CHECK(all.needed == 4'294 + 720 + 450);
}

TEST_CASE("too much is said in hours, with what takes most of it") {
    Plan plan = sample();
    plan.stages[0].minutes = 1;    // 2,147 minutes
    plan.stages[4].minutes = 240;  // 720
    CHECK(told(plan) == "Type the hours you have a week to see whether they are enough.");
    plan.week_minutes = 2'147;
    CHECK(told(plan) ==
          "That is 12 hours more than you have. Most of it: outreach touches, 35.8 hours.");
    plan.week_minutes = 2'867;
    CHECK(told(plan) == "That is all you have.");
    plan.week_minutes = 3'000;
    CHECK(told(plan) == "That leaves 2.2 hours of the 50 hours you have.");
    plan.week_minutes = 2'860;
    CHECK(told(plan).find("That is 7 minutes more than you have.") == 0);
}

TEST_CASE("without minutes there is nothing to add up") {
    Plan plan = sample();
    CHECK(capacity(plan).needed == 0);
    CHECK(told(plan) ==
          "Type how many minutes one of them takes, and see the hours that a week needs.");
}

TEST_CASE("what can't be reached takes no time, and more than anybody has stays a number") {
    Plan plan = sample();
    for (Stage& stage : plan.stages) stage.minutes = 10;
    plan.stages[2].to_next.numerator = 0;
    CHECK(capacity(plan).uses.size() == 3);
    plan.activities = {{Id{{1}}, "a", max_amount, max_minutes}, {Id{{2}}, "b", max_amount, 1}};
    CHECK(capacity(plan).needed == max_amount);
}
