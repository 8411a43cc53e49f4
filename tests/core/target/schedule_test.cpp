// The plan week by week: parts that sum to the whole, last useful days, ramps.
#include "core/target/schedule.h"

#include "core/random.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

#include <algorithm>

#include <numeric>

using namespace core;
using namespace core::target;

namespace {

using Counts = std::vector<std::int64_t>;

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

// Thirteen weeks from a Monday on.
const Period thirteen_weeks{day(2025, 6, 30), day(2025, 9, 28)};

Plan sample() { return sample_plan(thirteen_weeks, 0); }

Schedule scheduled(const Plan& plan) { return schedule_of(plan, require(plan)); }

std::int64_t sum(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

}  // namespace

TEST_CASE("100 over 11 five-day weeks, one of four days and one of three are 8 x 11, 7, 5") {
    Plan plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[0].id;
    plan.goal_units = 100;
    plan.holidays = {{day(2025, 9, 19), ""}, {day(2025, 9, 25), ""}, {day(2025, 9, 26), ""}};
    CHECK(scheduled(plan).stages[0].weekly == Counts{8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 5});
}

TEST_CASE("without lags and ramp the plan is flat to its last working day") {
    const Schedule schedule = scheduled(sample());
    REQUIRE(schedule.stages.size() == 6);
    for (const StageSchedule& stage : schedule.stages) {
        CHECK(stage.last_useful == day(2025, 9, 26));
        const auto [least, most] = std::minmax_element(stage.weekly.begin(), stage.weekly.end());
        CHECK(*most - *least <= 1);
    }
    CHECK(sum(schedule.stages[0].weekly) == 28'334);
}

TEST_CASE("nothing is asked for after a stage's last useful day") {
    Plan plan = sample();
    plan.stages[4].lag_days = 10;  // POV to won deal
    plan.stages[3].lag_days = 5;
    const Schedule schedule = scheduled(plan);
    CHECK(schedule.stages[5].last_useful == day(2025, 9, 26));
    CHECK(schedule.stages[4].last_useful == day(2025, 9, 12));
    CHECK(schedule.stages[3].last_useful == day(2025, 9, 5));
    CHECK(schedule.stages[0].last_useful == day(2025, 9, 5));
    const Counts& touches = schedule.stages[0].weekly;
    CHECK(Counts(touches.end() - 3, touches.end()) == Counts{0, 0, 0});
    CHECK(sum(touches) == 28'334);
}

TEST_CASE("lags longer than the period leave no useful day") {
    Plan plan = sample();
    plan.stages[0].lag_days = 65;
    const Schedule schedule = scheduled(plan);
    CHECK(schedule.stages[0] == StageSchedule{});
    CHECK(schedule.stages[1].weekly.size() == 13);
    CHECK(require(plan).stages[0].units == 28'334);
    CHECK(require(plan).stages[0].per_week == 0);
    CHECK(require(plan).stages[0].useful_days == 0);
}

TEST_CASE("a week's number follows the days that are useful, not the whole period") {
    Plan plan = sample();
    plan.stages[4].lag_days = 15;
    const StageNeed outermost = require(plan).stages[0];
    CHECK(outermost.useful_days == 50);
    CHECK(outermost.per_week == 2'834);  // 28,333.33 x 5 / 50
    CHECK(require(plan).stages[5].useful_days == 65);
}

TEST_CASE("a ramp starts low, grows by its step and keeps the whole") {
    Plan plan = sample();
    plan.ramp = {2'000, 2'000};
    const Counts weekly = scheduled(plan).stages[0].weekly;
    CHECK(sum(weekly) == 28'334);
    CHECK(weekly[0] * 5 - weekly[12] <= 5);
    for (std::size_t i = 1; i < weekly.size(); ++i) CHECK(weekly[i - 1] <= weekly[i] + 1);
    CHECK(ramp_bp({2'000, 2'000}, 3) == 8'000);
    CHECK(ramp_bp({2'000, 2'000}, 9) == 10'000);
}

TEST_CASE("weeks sum to the period for any calendar, lag and ramp, and ask for nothing useless") {
    tests::Random random(31);
    for (int round = 0; round < 300; ++round) {
        Plan plan = sample();
        plan.quota_minor = random.any_size(100'000'000'000);
        plan.start.days += static_cast<std::int32_t>(random.between(-40, 40));
        plan.end.days = plan.start.days + static_cast<std::int32_t>(random.between(0, 380));
        plan.week.days = static_cast<std::uint8_t>(random.between(1, 127));
        plan.week_starts = static_cast<Weekday>(random.between(0, 6));
        plan.ramp = {static_cast<std::int32_t>(random.between(0, 10'000)),
                     static_cast<std::int32_t>(random.between(1, 5'000))};
        for (Stage& stage : plan.stages) stage.lag_days = random.any_size(40);
        const Requirement requirement = require(plan);
        const Schedule schedule = schedule_of(plan, requirement);
        for (std::size_t i = 0; i < schedule.stages.size(); ++i) {
            const StageSchedule& stage = schedule.stages[i];
            if (!stage.last_useful) continue;
            REQUIRE(sum(stage.weekly) == requirement.stages[i].units);
            for (std::size_t week = 0; week < stage.weekly.size(); ++week)
                if (schedule.weeks[week].first > *stage.last_useful)
                    REQUIRE(stage.weekly[week] == 0);
        }
    }
}

TEST_CASE("a day is in one week of the period or in none") {
    const Schedule schedule = scheduled(sample());
    CHECK(week_at(schedule.weeks, day(2025, 6, 30)) == 0);
    CHECK(week_at(schedule.weeks, day(2025, 7, 6)) == 0);
    CHECK(week_at(schedule.weeks, day(2025, 7, 7)) == 1);
    CHECK(week_at(schedule.weeks, day(2025, 9, 28)) == 12);
    CHECK_FALSE(week_at(schedule.weeks, day(2025, 9, 29)));
    CHECK_FALSE(week_at(schedule.weeks, day(2025, 6, 29)));
}

TEST_CASE("useful weights count the days from a day on up to the last useful one") {
    tests::Random random(37);
    for (int round = 0; round < 300; ++round) {
        Plan plan = sample();
        plan.end.days = plan.start.days + static_cast<std::int32_t>(random.between(0, 900));
        plan.week.days = static_cast<std::uint8_t>(random.between(0, 127));
        plan.week_starts = static_cast<Weekday>(random.between(0, 6));
        plan.holidays = {{{plan.start.days + 3}, ""}, {{plan.end.days - 4}, ""}};
        std::ranges::sort(plan.holidays, {}, &DayOff::date);
        const WorkPlan work = work_plan_of(plan);
        const Period period{plan.start, plan.end};
        const std::int64_t lag = random.any_size(200);
        const Date from{plan.start.days + static_cast<std::int32_t>(random.between(-9, 400))};
        const auto last = last_useful_day(work.calendar, period, lag);
        const auto weights = useful_weights(work, period, lag, from);
        REQUIRE(weights.size() == work.weeks.size());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const Date first = std::max(work.weeks[i].first, from);
            const std::int64_t days =
                last ? working_days(work.calendar, first, std::min(work.weeks[i].last, *last)) : 0;
            REQUIRE(weights[i] == days * 10'000);
        }
    }
}
