// The chain from the outside in, and the one rate that would be enough.
#include "core/target/forward.h"

#include "core/random.h"
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

Outlook outlook(const Plan& plan, const WhatIf& what_if) {
    return outlook_of(plan, require(plan), what_if);
}

std::optional<Rate> needed(const Plan& plan, const WhatIf& what_if, std::size_t changed) {
    return rate_needed(plan, outlook(plan, what_if), what_if, changed);
}

}  // namespace

TEST_CASE("40 QBM a month are 121.8 in the quarter, and close 9 deals") {
    const Plan plan = sample();
    const WhatIf what_if{2, 40, Every::Month};
    CHECK(units_of(plan, what_if) == Fraction(40 * 66 * 12, 52 * 5));
    const Outlook result = outlook(plan, what_if);
    CHECK(result.deals == 9);  // 121.85 x 0.075 = 9.14
    CHECK(result.brings == 9 * 60'000 * 100);
    CHECK(result.goal == 17);
    CHECK(result.gives == 9);
    CHECK(tell_outlook(plan, result, style) == "That is 8 short of the 17 won deals of the goal.");
}

TEST_CASE("a week is the owner's own, and the period is the count itself") {
    Plan plan = sample();
    CHECK(units_of(plan, {2, 40, Every::Week}) == Fraction(40 * 66, 5));
    CHECK(units_of(plan, {2, 40, Every::Period}) == Fraction(40));
    plan.week.days = 0b0001111;  // 53 such days
    CHECK(units_of(plan, {2, 40, Every::Week}) == Fraction(40 * 53, 4));
    plan.week.days = 0;
    CHECK(units_of(plan, {2, 40, Every::Week}) == Fraction(0));
}

TEST_CASE("work after a stage's last useful day closes nothing in the period") {
    Plan plan = sample();
    plan.stages[2].lag_days = 6;
    plan.stages[4].lag_days = 10;
    CHECK(units_of(plan, {2, 5, Every::Week}) == Fraction(50));
    CHECK(units_of(plan, {5, 5, Every::Week}) == Fraction(66));
    plan.stages[4].lag_days = 100;
    CHECK(outlook(plan, {2, 5, Every::Week}).deals == 0);
}

TEST_CASE("what is booked already counts as money") {
    Plan plan = sample();
    plan.booked_minor = 65'000 * 100;
    CHECK(outlook(plan, {5, 2, Every::Period}).brings == (65'000 + 2 * 60'000) * 100);
    plan.deal_size_minor = 0;
    CHECK_FALSE(outlook(plan, {5, 2, Every::Period}).brings.has_value());
}

TEST_CASE("the one rate that would be enough is rounded up to a hundredth of a percent") {
    const Plan plan = sample();
    // 121.846 QBM: 17 / (121.846 x 0.6 x 0.5) = 46.507 %
    CHECK(needed(plan, {2, 40, Every::Month}, 2) == Rate{4'651, basis_points});
    CHECK(needed(plan, {2, 40, Every::Month}, 4) == Rate{9'302, basis_points});
    CHECK_FALSE(needed(plan, {2, 30, Every::Month}, 4).has_value());  // 124 %
    CHECK_FALSE(needed(plan, {2, 40, Every::Month}, 1).has_value());  // it leads to the QBM
    CHECK_FALSE(needed(plan, {2, 40, Every::Month}, 5).has_value());  // it leads nowhere
    CHECK_FALSE(needed(plan, {2, 0, Every::Month}, 2).has_value());
}

TEST_CASE("a rate of 0 % on the way bars every other one, but not itself") {
    Plan plan = sample();
    plan.goal = Goal::Deals;
    plan.deals = 17;
    plan.stages[3].to_next.numerator = 0;
    CHECK_FALSE(needed(plan, {2, 400, Every::Period}, 2).has_value());
    CHECK(needed(plan, {2, 400, Every::Period}, 3) == Rate{3'400, basis_points});
}

TEST_CASE("enough is said, and so is more, and what can't be held against the goal") {
    Plan plan = sample();
    CHECK(tell_outlook(plan, outlook(plan, {4, 34, Every::Period}), style) ==
          "That is just the 17 won deals of the goal.");
    CHECK(tell_outlook(plan, outlook(plan, {4, 40, Every::Period}), style) ==
          "That is 3 above the 17 won deals of the goal.");
    plan.quota_minor = 0;
    CHECK(tell_outlook(plan, outlook(plan, {4, 40, Every::Period}), style) ==
          "There is no goal to hold it against yet.");
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 40;
    const Outlook behind = outlook(plan, {4, 40, Every::Period});
    CHECK(behind.deals == 20);
    CHECK_FALSE(behind.gives.has_value());
    CHECK(tell_outlook(plan, behind, style) ==
          "The goal counts QBM, which come before this: it can't be held against it.");
}

TEST_CASE("more than anybody can do is said, and money that can't be written is left out") {
    Plan plan = sample();
    const Outlook beyond = outlook(plan, {0, max_amount, Every::Week});
    CHECK(beyond.is_beyond);
    CHECK(tell_outlook(plan, beyond, style) ==
          "That is more than 1,000,000,000,000,000 in the period: type fewer.");
    CHECK_FALSE(outlook(plan, {5, max_amount, Every::Period}).brings.has_value());
}

TEST_CASE("with the rate that is needed the plan asks for no more than the what-if gives") {
    tests::Random random(10);
    int found = 0;
    for (int round = 0; round < 3'000; ++round) {
        Plan plan = sample();
        for (Stage& stage : plan.stages) {
            stage.to_next = random.between(0, 3) == 0
                                ? Rate{random.between(1, 7), 7}
                                : Rate{random.between(100, 10'000), basis_points};
            stage.lag_days = random.between(0, 5);
        }
        plan.level = static_cast<Level>(random.between(0, 2));
        plan.quota_minor = random.between(1, 3'000'000) * 100;
        const WhatIf what_if{static_cast<std::size_t>(random.between(0, 4)),
                             random.any_size(100'000), static_cast<Every>(random.between(0, 2))};
        const auto changed = static_cast<std::size_t>(random.between(0, 4));
        const std::optional<Rate> rate = needed(plan, what_if, changed);
        if (!rate) continue;
        ++found;
        Plan with = plan;
        with.stages[changed].to_next = *rate;
        const Outlook enough = outlook(with, what_if);
        REQUIRE(require(with).stages[what_if.stage].exact <= enough.units);
        REQUIRE(enough.gives >= enough.goal);
        if (rate->numerator == 1) continue;
        with.stages[changed].to_next.numerator -= 1;
        REQUIRE(outlook(with, what_if).gives < enough.goal);
    }
    CHECK(found > 200);
}

TEST_CASE("what the plan asks for a week reaches its goal a week") {
    tests::Random random(11);
    for (int round = 0; round < 500; ++round) {
        Plan plan = sample();
        plan.quota_minor = random.between(1, 3'000'000) * 100;
        for (Stage& stage : plan.stages) {
            stage.to_next = {random.between(100, 10'000), basis_points};
            stage.lag_days = random.between(0, 5);
        }
        const Requirement requirement = require(plan);
        for (std::size_t i = 0; i < 5; ++i) {
            const Outlook result =
                outlook_of(plan, requirement, {i, requirement.stages[i].per_week, Every::Week});
            REQUIRE(result.gives >= result.goal);
        }
    }
}

TEST_CASE("what so many a month are in the period is said") {
    const Plan plan = sample();
    const auto told = [&](const WhatIf& what_if) {
        return tell_units(plan, outlook(plan, what_if), what_if, style);
    };
    CHECK(told({2, 40, Every::Month}) ==
          "That is 121.8 QBM in the period: over its 66 useful working days, at 5 a week and 52 "
          "weeks in 12 months.");
    CHECK(told({1, 10, Every::Week}) ==
          "That is 132 discovery calls in the period: over its 66 useful working days, at 5 a "
          "week.");
    CHECK(told({1, 10, Every::Period}).empty());
    CHECK(told({1, max_amount, Every::Week}).empty());
}
