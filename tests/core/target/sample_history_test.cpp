// A sample that is under way.
#include "core/target/sample_history.h"

#include "core/target/defaults.h"
#include "core/target/desk.h"
#include "core/target/progress.h"
#include "core/target/requirement.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

const Period quarter{day(2025, 7, 1), day(2025, 9, 30)};

Plan sample_on(Date today) {
    Plan plan = sample_plan(quarter, 0);
    add_sample_history(plan, today);
    return plan;
}

}  // namespace

TEST_CASE("the sample asks for the same whatever has been done in it") {
    const Requirement before = require(sample_plan(quarter, 0));
    CHECK(require(sample_on(day(2025, 8, 20))).stages == before.stages);
}

TEST_CASE("in its first week, before it and after it the sample has nothing to count") {
    for (const Date today : {day(2025, 7, 1), day(2025, 7, 6), day(2025, 6, 1), day(2025, 10, 1)})
        CHECK(sample_on(today) == sample_plan(quarter, 0));
}

TEST_CASE("every week before today's is counted, none after, and the rep is about on pace") {
    const Date today = day(2025, 8, 20);  // the eighth week
    const Plan plan = sample_on(today);
    const Progress progress = progress_of(plan, require(plan), today);
    for (const Tracked& row : progress.rows) {
        for (std::size_t week = 0; week < progress.weeks.size(); ++week)
            if (week >= 7) CHECK(row.done[week] == 0);
        CHECK(row.done_to_date * 100 >= row.goal_to_date * 70);
        CHECK(row.done_to_date * 100 <= row.goal_to_date * 110);
    }
    for (std::size_t week = 0; week < 7; ++week) CHECK(progress.rows[0].done[week] > 1'500);
    CHECK(plan.stages[4].open == 3);
}

TEST_CASE("the sample with what was done is kept by its document as it is") {
    const Plan plan = sample_on(day(2025, 9, 30));
    const Document empty{plan.id, Kind::Plan, {}};
    CHECK(plan_of(plan_changes(empty, plan, {1, 1})) == plan);
}
