// Pace and coverage, by the numbers of domain.md.
#include "core/target/pace.h"

#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

// domain.md, Arithmetic 4: 90 days, all of them worked.
Plan ninety_days() {
    const Date first = day(2025, 7, 1);
    Plan plan = sample_plan({first, {first.days + 89}}, 0);
    plan.week.days = 0b1111111;
    plan.quota_minor = 10'000'000;
    plan.booked_minor = 6'500'000;
    plan.win_rate = {3'000, basis_points};
    plan.pipeline_minor = 12'000'000;
    return plan;
}

// The day with number `day` of the period, from 1.
Pace on_day(const Plan& plan, int number) {
    return pace_of(plan, require(plan), {plan.start.days + number - 1});
}

}  // namespace

TEST_CASE("quota 100,000, booked 65,000, day 45 of 90, win rate 30 %") {
    const Pace pace = on_day(ninety_days(), 45);
    CHECK(pace.state == PaceState::Running);
    CHECK(pace.elapsed_days == 45);
    CHECK(pace.all_days == 90);
    CHECK(pace.gap == 3'500'000);
    CHECK(pace.so_far == 144'444);
    CHECK(pace.needed == 77'778);
    CHECK(pace.projection == 13'000'000);
    CHECK(pace.pipeline_needed == 11'666'700);
    CHECK(pace.coverage_hundredths == 343);
    CHECK(pace.coverage_needed_hundredths == 333);
    CHECK(pace.is_covered);
    CHECK(pace.win_rate_from == WinRateFrom::Plan);
}

TEST_CASE("won deals that are counted week by week are booked beside what was signed before") {
    Plan plan = ninety_days();
    plan.deal_size_minor = 1'500'000;
    plan.done = {{plan.start, plan.stages.back().id, 2}};
    CHECK(on_day(plan, 45).done == 9'500'000);
    CHECK(on_day(plan, 45).gap == 500'000);
    plan.done.front().count = max_amount;
    CHECK(on_day(plan, 45).done == 1'000'000'000'000'000'000);
    CHECK(on_day(plan, 45).gap == 0);
}

TEST_CASE("working days count, not days: weekends, holidays and leave are not elapsed") {
    Plan plan = ninety_days();
    plan.week = {};
    plan.start = day(2025, 6, 30);
    plan.end = day(2025, 9, 28);
    plan.holidays = {{day(2025, 7, 4), ""}};
    const Pace pace = pace_of(plan, require(plan), day(2025, 7, 6));
    CHECK(pace.elapsed_days == 4);
    CHECK(pace.all_days == 64);
    CHECK(pace.so_far == 1'625'000);
    CHECK(pace.needed == 58'333);
}

TEST_CASE("before the period there is no pace yet, and all of its days are left") {
    const Pace pace = on_day(ninety_days(), 0);
    CHECK(pace.state == PaceState::NotStarted);
    CHECK_FALSE(pace.so_far);
    CHECK_FALSE(pace.projection);
    CHECK(pace.needed == 38'889);
}

TEST_CASE("on the last day and after it nothing is needed a day, and the projection is what is") {
    for (const int number : {90, 91, 400}) {
        const Pace pace = on_day(ninety_days(), number);
        CHECK(pace.state == (number == 90 ? PaceState::Running : PaceState::Over));
        CHECK_FALSE(pace.needed);
        CHECK(pace.projection == 6'500'000);
        CHECK(pace.gap == 3'500'000);
    }
}

TEST_CASE("a quota that is met needs nothing and is covered") {
    Plan plan = ninety_days();
    plan.booked_minor = 20'000'000;
    const Pace pace = on_day(plan, 45);
    CHECK(pace.gap == 0);
    CHECK(pace.needed == 0);
    CHECK(pace.pipeline_needed == 0);
    CHECK_FALSE(pace.coverage_hundredths);
    CHECK(pace.is_covered);
}

TEST_CASE("without a quota or a working day there is no pace") {
    Plan plan = ninety_days();
    plan.week.days = 0;
    CHECK(on_day(plan, 45).state == PaceState::NoWorkingDay);
    CHECK_FALSE(on_day(plan, 45).so_far);
    CHECK_FALSE(on_day(plan, 45).needed);
    plan.quota_minor = 0;
    CHECK(on_day(plan, 45).state == PaceState::NoGoal);
}

TEST_CASE("without a win rate the chain's last step stands in, and without that nothing does") {
    Plan plan = ninety_days();
    plan.win_rate = {};
    Pace pace = on_day(plan, 45);
    CHECK(pace.win_rate_from == WinRateFrom::LastStep);
    CHECK(pace.pipeline_needed == 7'000'000);
    plan.stages[4].to_next = {0, 1};
    pace = on_day(plan, 45);
    CHECK(pace.win_rate_from == WinRateFrom::Nowhere);
    CHECK_FALSE(pace.pipeline_needed);
    CHECK_FALSE(pace.is_covered);
    CHECK(pace.coverage_hundredths == 343);
}

TEST_CASE("coverage is judged by the exact values, not by the rounded ones") {
    Plan plan = ninety_days();
    plan.win_rate = {1, 3};
    plan.pipeline_minor = 10'499'999;  // 2.9999997 times, shown as 3
    CHECK(on_day(plan, 45).coverage_hundredths == 300);
    CHECK_FALSE(on_day(plan, 45).is_covered);
    plan.pipeline_minor = 10'500'000;
    CHECK(on_day(plan, 45).is_covered);
}

TEST_CASE("a goal of deals or of a stage has its pace in items, a day in hundredths") {
    Plan plan = ninety_days();
    plan.goal = Goal::Deals;
    plan.deals = 14;
    plan.done = {{plan.start, plan.stages.back().id, 5}};
    Pace pace = on_day(plan, 40);
    CHECK_FALSE(pace.is_money);
    CHECK(pace.done == 5);
    CHECK(pace.gap == 9);
    CHECK(pace.so_far == 13);      // 0.125
    CHECK(pace.needed == 18);      // 9 / 50
    CHECK(pace.projection == 11);  // 11.25
    CHECK_FALSE(pace.pipeline_needed);
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 100;
    plan.done.push_back({plan.start, plan.stages[2].id, 40});
    pace = on_day(plan, 40);
    CHECK(pace.done == 40);
    CHECK(pace.so_far == 100);
    CHECK(pace.projection == 90);
}

TEST_CASE("what is too large to be shown is not shown") {
    Plan plan = ninety_days();
    plan.currency = Currency{{'K', 'W', 'D'}};
    plan.quota_minor = max_amount * 1'000;
    plan.booked_minor = plan.quota_minor - 1;
    plan.pipeline_minor = plan.quota_minor;
    plan.win_rate = {1, 1'000'000'000};
    const Pace pace = on_day(plan, 1);
    CHECK_FALSE(pace.projection);
    CHECK(pace.gap == 1);
    CHECK_FALSE(pace.coverage_hundredths);
    plan.booked_minor = 0;
    CHECK_FALSE(on_day(plan, 1).pipeline_needed);
}
