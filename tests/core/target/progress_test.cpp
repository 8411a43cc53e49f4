// What was done against the plan, week by week and to date.
#include "core/target/progress.h"

#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/done.h"
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

// Thirteen weeks from a Monday on: 28,334 touches, of which a week takes 2,180 or 2,179.
Plan sample() { return sample_plan({day(2025, 6, 30), day(2025, 9, 28)}, 0); }

Progress at(const Plan& plan, Date today) { return progress_of(plan, require(plan), today); }

void count(Plan& plan, Date week, std::size_t stage, std::int64_t done) {
    plan.done.push_back({week, plan.stages[stage].id, done});
}

}  // namespace

TEST_CASE("the stages up to the goal's and all activities are tracked, with their weekly goals") {
    Plan plan = sample();
    const Progress progress = at(plan, plan.start);
    REQUIRE(progress.rows.size() == 11);
    CHECK(progress.weeks.size() == 13);
    CHECK(progress.this_week == 0);
    CHECK(progress.rows[0].goals == schedule_of(plan, require(plan)).stages[0].weekly);
    CHECK(progress.rows[0].goal_total == 28'334);
    CHECK(progress.rows[5].goal_total == 17);
    CHECK_FALSE(progress.rows[6].is_stage);
    CHECK(progress.rows[9].goals == Counts(13, 100));
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 40;
    CHECK(at(plan, plan.start).rows.size() == 3 + 5);
}

TEST_CASE("the goal to date is whole weeks and a part of this one by working days, rounded down") {
    Plan plan = sample();
    const Date second_wednesday = day(2025, 7, 9);
    const Tracked row = at(plan, second_wednesday).rows[0];
    CHECK(row.goals[0] == 2'180);
    CHECK(row.goals[1] == 2'180);
    CHECK(row.goal_to_date == 2'180 + 1'308);
    CHECK(at(plan, day(2025, 7, 13)).rows[0].goal_to_date == 4'360);  // Sunday: the week is whole
    plan.holidays = {{day(2025, 7, 8), ""}};
    const Tracked shorter = at(plan, second_wednesday).rows[0];
    CHECK(shorter.goal_to_date == shorter.goals[0] + shorter.goals[1] * 2 / 4);
}

TEST_CASE("a year's few deals are asked for in step with the year, though due in its first weeks") {
    Plan plan = sample_plan({day(2025, 1, 6), day(2026, 1, 4)}, 0);  // 52 weeks from a Monday on
    plan.goal = Goal::Deals;
    plan.deals = 4;
    const std::size_t deals = 5;
    const Tracked first = at(plan, plan.start).rows[deals];
    CHECK(first.goals[0] + first.goals[1] + first.goals[2] + first.goals[3] == 4);
    CHECK(first.goal_to_date == 0);
    CHECK(first.standing == Standing::OnPace);
    CHECK(at(plan, day(2025, 1, 12)).rows[deals].goal_to_date == 1);  // as its first week says
    CHECK(at(plan, day(2025, 4, 6)).rows[deals].goal_to_date == 1);   // 13 weeks
    CHECK(at(plan, day(2025, 4, 7)).rows[deals].goal_to_date == 2);
    CHECK(at(plan, plan.end).rows[deals].goal_to_date == 4);
    count(plan, day(2025, 2, 3), deals, 1);
    CHECK(at(plan, day(2025, 4, 6)).rows[deals].standing == Standing::OnPace);
    count(plan, day(2025, 3, 3), deals, 1);
    CHECK(at(plan, day(2025, 4, 6)).rows[deals].standing == Standing::Ahead);
}

TEST_CASE("a row is behind, on pace or ahead by what was done up to today") {
    Plan plan = sample();
    const Date friday = day(2025, 7, 4);
    CHECK(at(plan, friday).rows[0].standing == Standing::Behind);
    count(plan, day(2025, 6, 30), 0, 2'180);
    CHECK(at(plan, friday).rows[0].standing == Standing::OnPace);
    count(plan, day(2025, 7, 2), 0, 1);
    CHECK(at(plan, friday).rows[0].standing == Standing::Ahead);
    CHECK(at(plan, friday).rows[0].done == Counts{2'181, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    CHECK(at(plan, day(2025, 6, 29)).rows[0].standing == Standing::None);
    count(plan, day(2025, 7, 7), 0, 500);  // entered ahead of time: not yet counted to date
    CHECK(at(plan, friday).rows[0].done_to_date == 2'181);
    CHECK(at(plan, friday).rows[0].done_total == 2'681);
}

TEST_CASE("the cut first week includes the days before the period, and only those") {
    Plan plan = sample();
    plan.start = day(2025, 7, 2);  // a Wednesday
    count(plan, day(2025, 6, 30), 0, 10);
    count(plan, day(2025, 6, 29), 0, 100);
    count(plan, plan.end, 0, 1);
    count(plan, day(2025, 9, 29), 0, 1'000);
    const Tracked row = at(plan, plan.start).rows[0];
    CHECK(row.done.front() == 10);
    CHECK(row.done.back() == 1);
    CHECK(row.done_total == done_in_period(plan, row.what));
}

TEST_CASE("an activity's goal follows the week's working days and the ramp, half rounded up") {
    Plan plan = sample();
    plan.holidays = {{day(2025, 7, 4), ""}, {day(2025, 7, 7), ""}, {day(2025, 7, 8), ""}};
    plan.activities = {{plan.activities[0].id, "visit", 5, 0},
                       {plan.activities[1].id, "mail", 12, 0}};
    const Progress progress = at(plan, plan.start);
    CHECK(progress.rows[6].goals[0] == 4);
    CHECK(progress.rows[6].goals[1] == 3);
    CHECK(progress.rows[6].goals[2] == 5);
    CHECK(progress.rows[7].goals[0] == 10);  // 9.6
    CHECK(progress.rows[7].goals[1] == 7);   // 7.2
    plan.ramp = {5'000, 5'000};
    CHECK(at(plan, plan.start).rows[6].goals[0] == 2);
    plan.holidays.clear();
    CHECK(at(plan, plan.start).rows[6].goals[0] == 3);  // 2.5
    plan.week.days = 0;
    CHECK(at(plan, plan.start).rows[6].goals == Counts(13, 0));
}

TEST_CASE("a plan made in mid-period is not behind with the activities of the weeks before") {
    Plan plan = sample();
    plan.activities.resize(1);
    plan.activities[0].weekly = 10;
    plan.created_ms = std::int64_t{day(2025, 8, 5).days} * 86'400'000;  // in the sixth week
    const Date today = day(2025, 8, 10);                                // its last day
    const std::size_t activity = 6;
    CHECK(at(plan, today).rows[activity].goal_to_date == 10);
    CHECK(at(plan, today).rows[0].goal_to_date > 10'000);        // the quota has known those weeks
    plan.done = {{day(2025, 7, 14), plan.activities[0].id, 3}};  // in the third
    CHECK(at(plan, today).rows[activity].goal_to_date == 40);
    CHECK(at(plan, today).rows[activity].done_to_date == 3);
    plan.created_ms = 0;
    CHECK(at(plan, today).rows[activity].goal_to_date == 60);
}

TEST_CASE("without numbers there is no goal, and what was done is still counted") {
    Plan plan = sample();
    plan.quota_minor = 0;
    count(plan, plan.start, 0, 7);
    for (const std::int64_t rate : {200, 0}) {
        plan.stages[0].to_next.numerator = rate;
        if (rate == 0) plan.quota_minor = 100'000'000;
        const Tracked row = at(plan, plan.end).rows[0];
        CHECK(row.goals.empty());
        CHECK(row.standing == Standing::None);
        CHECK(row.done_total == 7);
    }
}

TEST_CASE("after the period the goal to date is the whole goal, and never more") {
    tests::Random random(51);
    for (int round = 0; round < 200; ++round) {
        Plan plan = sample();
        plan.quota_minor = random.any_size(100'000'000'000);
        plan.start.days += static_cast<std::int32_t>(random.between(-40, 40));
        plan.end.days = plan.start.days + static_cast<std::int32_t>(random.between(0, 380));
        plan.week.days = static_cast<std::uint8_t>(random.between(0, 127));
        plan.week_starts = static_cast<Weekday>(random.between(0, 6));
        plan.stages[0].lag_days = random.any_size(40);
        plan.ramp = {static_cast<std::int32_t>(random.between(0, 10'000)), 500};
        const Requirement requirement = require(plan);
        Counts former(plan.stages.size() + plan.activities.size());
        for (Date today{plan.start.days - 3}; today.days < plan.end.days + 3;
             today.days += static_cast<std::int32_t>(random.between(1, 30))) {
            const Progress progress = progress_of(plan, requirement, today);
            for (std::size_t i = 0; i < progress.rows.size(); ++i) {
                const Tracked& row = progress.rows[i];
                REQUIRE(row.goal_to_date >= former[i]);
                REQUIRE(row.goal_to_date <= row.goal_total);
                former[i] = row.goal_to_date;
            }
        }
        for (const Tracked& row : progress_of(plan, requirement, plan.end).rows)
            REQUIRE(row.goal_to_date == row.goal_total);
    }
}
