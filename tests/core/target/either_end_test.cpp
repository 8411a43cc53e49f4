// A plan edited from its other end: what follows, and that the typed count stands.
#include "core/target/either_end.h"

#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/requirement.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

constexpr std::int64_t unit = 100;  // minor units of a dollar
const NumberStyle style;

Plan sample(Held held) {
    Plan plan = sample_plan(quarter_of(Date{20'300}), 0);
    plan.held = held;
    return plan;
}

Plan edited(const Plan& plan, std::size_t index, std::int64_t units) {
    const Result<Plan> result = with_count(plan, index, units, style);
    REQUIRE_MESSAGE(result.ok(), (result ? "" : result.error().message));
    return result.value();
}

std::string refusal(const Plan& plan, std::size_t index, std::int64_t units) {
    const Result<Plan> result = with_count(plan, index, units, style);
    return result ? "(accepted)" : result.error().message;
}

std::int64_t units_of(const Plan& plan, std::size_t index) {
    return require(plan).stages[index].units;
}

}  // namespace

TEST_CASE("with the rates held, a stage's count becomes the goal and the rates stay") {
    const Plan before = sample(Held::Rates);
    const Plan plan = edited(before, 2, 40);  // QBM at 25, 60 and 50 %
    CHECK(plan.stages == before.stages);
    const Requirement requirement = require(plan);
    CHECK(requirement.stages[2].units == 40);
    CHECK(requirement.stages[1].units == 100);
    CHECK(requirement.stages[0].units == 5'000);
    CHECK(requirement.stages[3].units == 10);
    CHECK(requirement.stages[4].units == 6);
    CHECK(requirement.deals == 3);
}

TEST_CASE("what follows from a goal is rounded down, what it takes is rounded up") {
    const Requirement requirement = require(edited(sample(Held::Rates), 2, 39));
    CHECK(requirement.stages[1].units == 98);  // 97.5
    CHECK_FALSE(requirement.stages[1].follows);
    CHECK(requirement.stages[3].units == 9);  // 9.75
    CHECK(requirement.stages[3].follows);
    CHECK(requirement.stages[4].units == 5);  // 5.85
    CHECK(requirement.deals == 2);            // 2.925
}

TEST_CASE("with the rates held, a number of deals becomes the quota that they bring") {
    Plan plan = sample(Held::Rates);
    plan.booked_minor = 65'000 * unit;
    plan = edited(plan, 5, 20);
    CHECK(plan.goal == Goal::Revenue);
    CHECK(plan.quota_minor == (65'000 + 20 * 60'000) * unit);
    CHECK(require(plan).deals == 20);

    plan.deal_size_minor = 0;
    plan = edited(plan, 5, 20);
    CHECK(plan.goal == Goal::Deals);
    CHECK(plan.deals == 20);
}

TEST_CASE("with the goal held, the rate to the next stage follows and nothing else") {
    const Plan before = sample(Held::Goal);
    const Plan plan = edited(before, 4, 40);  // 17 deals from 40 POV
    CHECK((plan.stages[4].to_next == Rate{425'000'000, fine_rate}));
    CHECK(units_of(plan, 4) == 40);
    CHECK(units_of(plan, 5) == 17);
    Plan others = plan;
    others.stages[4].to_next = before.stages[4].to_next;
    CHECK((others == before));
}

TEST_CASE("with the goal held, a typed number of deals changes the deal size") {
    const Plan plan = edited(sample(Held::Goal), 5, 20);
    CHECK(plan.deal_size_minor == 50'000 * unit);
    CHECK(plan.quota_minor == 1'000'000 * unit);
    CHECK(require(plan).deals == 20);
}

TEST_CASE("with the goal held, what follows from it changes the rate that leads there") {
    Plan plan = edited(sample(Held::Rates), 2, 40);
    plan.held = Held::Goal;
    plan = edited(plan, 4, 8);  // 8 POV from 10 winnable opportunities
    CHECK((plan.stages[3].to_next == Rate{800'000'000, fine_rate}));
    CHECK(require(plan).stages[4].units == 8);
    CHECK(require(plan).stages[2].units == 40);
}

TEST_CASE("a count that no rate can reach is refused with the one that can be") {
    const Plan plan = sample(Held::Goal);
    CHECK(
        refusal(plan, 4, 16) ==
        "16 POV can't give 17 won deals, as a rate can't be above 100 %; type 17 or more, or hold "
        "the rates. Kept: the last good value.");
    CHECK(refusal(plan, 5, 0) ==
          "No deal at all brings no $1,000,000; type 1 or more. Kept: the last good value.");
    Plan empty = plan;
    empty.quota_minor = 0;
    CHECK(
        refusal(empty, 4, 16) ==
        "There is no goal to hold yet; type the goal first, or hold the rates. Kept: the last good "
        "value.");
    Plan huge = sample(Held::Rates);
    huge.deal_size_minor = max_amount * unit;
    CHECK(refusal(huge, 5, 2) ==
          "So many deals come to more than 1,000,000,000,000,000 in money; type fewer. Kept: the "
          "last good value.");
    Plan forward = edited(sample(Held::Rates), 2, 40);
    forward.held = Held::Goal;
    CHECK(refusal(forward, 3, 41) ==
          "40 QBM can't give 41 winnable opportunities, as a rate can't be above 100 %; type 40 or "
          "fewer, or hold the rates. Kept: the last good value.");
}

TEST_CASE("whatever is held, a typed count is the count that the plan then has") {
    tests::Random random(7);
    for (int run = 0; run < 3'000; ++run) {
        Plan plan = sample(random.between(0, 1) == 0 ? Held::Rates : Held::Goal);
        for (Stage& stage : plan.stages)
            stage.to_next = {random.between(100, 10'000), basis_points};
        plan.quota_minor = random.between(1, 10'000'000) * unit;
        if (random.between(0, 2) == 0) {
            plan.goal = Goal::Stage;
            plan.goal_stage = plan.stages[random.next() % plan.stages.size()].id;
            plan.goal_units = random.between(1, 1'000);
        }
        const std::size_t index = random.next() % plan.stages.size();
        const std::int64_t units = random.between(1, 20'000);
        const Result<Plan> result = with_count(plan, index, units, style);
        if (!result) continue;
        if (plan.held == Held::Goal && plan.goal == Goal::Revenue && index == 5) {
            // The deal size is a whole number of cents: close, and never more deals than typed.
            CHECK(units_of(result.value(), index) <= units);
            continue;
        }
        CHECK(units_of(result.value(), index) == units);
        // Typing it once more changes nothing.
        const Result<Plan> again = with_count(result.value(), index, units, style);
        REQUIRE(again.ok());
        CHECK(units_of(again.value(), index) == units);
    }
}

TEST_CASE("a count that makes another goal is told with what the goal was") {
    Plan plan = sample(Held::Rates);
    CHECK(tell_other_goal(plan, edited(plan, 2, 40), style)
              .starts_with("The goal is now 40 QBM, no longer a quota of $1,000,000: "));
    CHECK(tell_other_goal(plan, edited(plan, 5, 20), style).empty());
    plan.deal_size_minor = 0;
    CHECK(tell_other_goal(plan, edited(plan, 5, 1), style)
              .starts_with("The goal is now 1 deal, no longer a quota of $1,000,000: "));
    const Plan meetings = edited(plan, 2, 40);
    CHECK(tell_other_goal(meetings, edited(meetings, 2, 50), style).empty());
    CHECK(tell_other_goal(meetings, edited(meetings, 1, 200), style)
              .starts_with("The goal is now 200 discovery calls, no longer 40 QBM: "));
    plan.held = Held::Goal;
    plan.deal_size_minor = 60'000 * unit;
    CHECK(tell_other_goal(plan, edited(plan, 4, 40), style).empty());
}

TEST_CASE("a goal whose stage is taken out becomes the deals that it led to, and says so") {
    const Plan meetings = edited(sample(Held::Rates), 2, 227);
    const Plan without = without_stage(meetings, 2);
    CHECK(without.goal == Goal::Deals);
    CHECK(without.deals == 17);
    CHECK(without.stages.size() == 5);
    CHECK(tell_removed_goal(meetings, without, style)
              .starts_with("The goal is now 17 deals, no longer 227 QBM: "));
    const Plan few = edited(sample(Held::Rates), 2, 5);
    CHECK(
        tell_removed_goal(few, without_stage(few, 2), style).find("5 QBM lead to no whole deal") !=
        std::string::npos);
}

TEST_CASE("a stage that the goal does not count is taken out without another goal") {
    const Plan meetings = edited(sample(Held::Rates), 2, 227);
    for (const Plan& plan : {meetings, sample(Held::Rates)}) {
        Plan expected = plan;
        expected.stages.erase(expected.stages.begin() + 1);
        const Plan without = without_stage(plan, 1);
        CHECK((without == expected));
        CHECK(tell_removed_goal(plan, without, style).empty());
    }
}
