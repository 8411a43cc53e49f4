// What is still needed, over the days that are left.
#include "core/target/from_here.h"

#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/schedule.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace core;
using namespace core::target;

namespace {

using Counts = std::vector<std::int64_t>;

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

Plan sample() { return sample_plan({day(2025, 6, 30), day(2025, 9, 28)}, 0); }

FromHere from(const Plan& plan, Date today) { return from_here(plan, require(plan), today); }

std::int64_t sum(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

}  // namespace

TEST_CASE("before and on the first day the path is the plan") {
    const Plan plan = sample();
    const Schedule schedule = schedule_of(plan, require(plan));
    for (const Date today : {Date{plan.start.days - 20}, plan.start}) {
        const FromHere path = from(plan, today);
        REQUIRE(path.stages.size() == schedule.stages.size());
        for (std::size_t i = 0; i < path.stages.size(); ++i) {
            CHECK(path.stages[i].weekly == schedule.stages[i].weekly);
            CHECK(path.stages[i].per_week == require(plan).stages[i].per_week);
        }
    }
}

TEST_CASE("what is left is spread over the days that are left, today included") {
    Plan plan = sample();
    plan.stages[2].open = 8;
    plan.stages[3].open = 5;
    plan.stages[4].open = 4;
    const FromHere path = from(plan, day(2025, 9, 18));  // a Thursday: 7 working days are left
    const StagePath& touches = path.stages[0];
    CHECK(touches.useful_days == 7);
    CHECK(sum(touches.weekly) == 21'500);
    CHECK(touches.weekly[10] == 0);
    CHECK(touches.weekly[11] == 6'143);
    CHECK(touches.weekly[12] == 15'357);
    CHECK(touches.per_week == 15'358);  // 15,357.14
}

TEST_CASE("a stage whose last useful day is past has no path, those nearer to the goal have") {
    Plan plan = sample();
    plan.stages[4].lag_days = 10;
    const FromHere path = from(plan, day(2025, 9, 15));
    CHECK(path.stages[4].useful_days == 0);
    CHECK(path.stages[4].weekly.empty());
    CHECK(path.stages[4].per_week == 0);
    CHECK(path.rest.stages[4].units == 34);
    CHECK(path.stages[5].useful_days == 10);
    CHECK(sum(path.stages[5].weekly) == 17);
}

TEST_CASE("after the period nothing is spread, and less than a week takes what is left") {
    const Plan plan = sample();
    CHECK(from(plan, day(2025, 9, 29)).stages[0] == StagePath{});
    CHECK(from(plan, day(2025, 9, 25)).stages[0].per_week == 28'334);
}

TEST_CASE("a week from now is a week of the present ramp") {
    Plan plan = sample();
    plan.ramp = {2'000, 2'000};  // 20 %, 40 %, 60 %, 80 %, then all
    const auto a_week = [&](Date today) { return from(plan, today).stages[0]; };
    const FromHere first = from(plan, plan.start);
    CHECK(first.ramp_bp == 2'000);
    CHECK(first.stages[0].weekly[0] == 515);  // 28,334 x 1 of 55 full days: 515.2
    CHECK(first.stages[0].per_week == 516);
    const StagePath third = a_week(day(2025, 7, 14));
    CHECK(third.per_week >= third.weekly[2]);
    CHECK(third.per_week <= third.weekly[2] + 1);
    CHECK(from(plan, day(2025, 7, 14)).ramp_bp == 6'000);
    CHECK(a_week(day(2025, 9, 25)).per_week == 28'334);  // less than a week: all that is left
    plan.ramp = {0, 5'000};
    CHECK(from(plan, plan.start).stages[0].per_week == 0);
}

TEST_CASE("a plan without a goal has no path") {
    Plan plan = sample();
    plan.quota_minor = 0;
    CHECK(from(plan, plan.start).stages.empty());
}

TEST_CASE("the path sums to what is left and asks for nothing in the past") {
    tests::Random random(77);
    for (int round = 0; round < 300; ++round) {
        Plan plan = sample();
        plan.quota_minor = random.any_size(100'000'000'000);
        plan.ramp = {static_cast<std::int32_t>(random.between(1, 10'000)), 500};
        for (Stage& stage : plan.stages) {
            stage.lag_days = random.any_size(20);
            stage.open = random.any_size(100);
        }
        const Date today{plan.start.days + static_cast<std::int32_t>(random.between(-5, 95))};
        const FromHere path = from(plan, today);
        const std::vector<Week> weeks = work_plan_of(plan).weeks;
        for (std::size_t i = 0; i < path.stages.size(); ++i) {
            const Counts& weekly = path.stages[i].weekly;
            if (weekly.empty()) continue;
            REQUIRE(sum(weekly) == path.rest.stages[i].units);
            for (std::size_t week = 0; week < weekly.size(); ++week)
                if (weeks[week].last < today) REQUIRE(weekly[week] == 0);
        }
    }
}
