// Tracking and re-planning in words.
#include "core/target/track_text.h"

#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

Plan sample() { return sample_plan({day(2025, 6, 30), day(2025, 9, 28)}, 0); }

TrackAnswer answer(const Plan& plan, Date today) {
    const Requirement requirement = require(plan);
    return track_answer(plan, requirement, progress_of(plan, requirement, today),
                        pace_of(plan, requirement, today), {});
}

std::string replanned(const Plan& plan, Date today) {
    const Requirement requirement = require(plan);
    return replan_text(plan, requirement, from_here(plan, requirement, today), {});
}

std::string quota_changed(const Plan& plan) { return quota_change_text(plan, require(plan), {}); }

const Date friday = day(2025, 7, 4);

}  // namespace

TEST_CASE("a row says in words where it stands") {
    Tracked row;
    row.done_to_date = 412;
    CHECK(standing_text(row, {}) == "412 so far");
    row.goal_to_date = 1'073;
    row.standing = Standing::Behind;
    CHECK(standing_text(row, {}) == "412 of 1,073 so far, 661 behind");
    row.done_to_date = 1'073;
    row.standing = Standing::OnPace;
    CHECK(standing_text(row, {}) == "1,073 of 1,073 so far, on pace");
    row.done_to_date = 1'100;
    row.standing = Standing::Ahead;
    CHECK(standing_text(row, {}) == "1,100 of 1,073 so far, 27 ahead");
}

TEST_CASE("while the period runs the outermost stage answers and the money follows") {
    Plan plan = sample();
    plan.done = {{plan.start, plan.stages[0].id, 1'519}};
    TrackAnswer now = answer(plan, friday);
    CHECK(now.standing == Standing::Behind);
    CHECK(now.answer == "Behind by 661 outreach touches.");
    CHECK(now.reason ==
          "1,519 of 2,180 outreach touches by today. At this pace the period ends at $0, "
          "$1,000,000 short of the goal.");
    plan.done.front().count = 2'181;
    plan.done.push_back({plan.start, plan.stages[5].id, 2});
    now = answer(plan, friday);
    CHECK(now.standing == Standing::Ahead);
    CHECK(now.answer == "On track, ahead by 1 outreach touch.");
    CHECK(now.reason.ends_with("the period ends at $1,560,000, $560,000 above the goal."));
    plan.done.front().count = 2'180;
    CHECK(answer(plan, friday).answer == "On track.");
}

TEST_CASE("before, after and without a period the answer says so") {
    Plan plan = sample();
    CHECK(answer(plan, day(2025, 6, 1)).answer == "The period has not begun.");
    CHECK(answer(plan, day(2025, 6, 1)).reason ==
          "It starts on Monday 30 June 2025; its first week asks for 2,180 outreach touches.");
    CHECK(answer(plan, day(2025, 10, 1)).answer ==
          "The period is over, $1,000,000 short of the goal.");
    plan.booked_minor = 70'000'000;
    CHECK(answer(plan, day(2025, 10, 1)).reason == "$700,000 of $1,000,000 is booked.");
    plan.booked_minor = 100'000'000;
    CHECK(answer(plan, day(2025, 10, 1)).answer == "The period is over and the goal was met.");
    CHECK(answer(plan, friday).answer == "The goal is met.");
    plan.week.days = 0;
    CHECK(answer(plan, friday).answer == "The period has no working day.");
    plan.end.days = plan.start.days - 1;
    CHECK(answer(plan, friday).reason == "It ends before it starts: check its dates.");
    plan.quota_minor = 0;
    CHECK(answer(plan, friday).answer == "There is no goal yet.");
    CHECK(answer(plan, friday).reason == "Type a quota to see what it takes.");
}

TEST_CASE("where no number of touches is enough the answer names the obstacle") {
    Plan plan = sample();
    plan.stages[2].to_next.numerator = 0;
    CHECK(answer(plan, friday).answer == "There is no way to the goal yet.");
    CHECK(answer(plan, friday).reason ==
          "At 0 % from QBM to winnable opportunity, no number of them is enough.");
}

TEST_CASE("a goal of deals is told in deals") {
    Plan plan = sample();
    plan.goal = Goal::Deals;
    plan.deals = 13;
    CHECK(answer(plan, friday)
              .reason.ends_with("At this pace the period ends at 0 deals, 13 short of the goal."));
    plan.done = {{plan.start, plan.stages[5].id, 1}};
    CHECK(answer(plan, friday).reason.ends_with("the period ends at 13 deals, the goal."));
    CHECK(answer(plan, day(2025, 10, 1)).answer ==
          "The period is over, 12 deals short of the goal.");
    CHECK(answer(plan, day(2025, 10, 1)).reason == "1 of 13 deals done.");
}

TEST_CASE("the re-plan says what is expected from what is open and what is left") {
    Plan plan = sample();
    CHECK(replanned(plan, friday) ==
          "Nothing is done or open yet, so 28,334 outreach touches are left: as many as the plan.");
    plan.stages[2].open = 8;
    plan.stages[3].open = 5;
    plan.stages[4].open = 4;
    CHECK(replanned(plan, friday) ==
          "With 4.1 deals expected from what is open, 21,500 outreach touches are left: 6,834 "
          "fewer than the plan.");
    plan.done = {{plan.start, plan.stages[5].id, 1}};
    CHECK(replanned(plan, friday)
              .starts_with("With 1 deal done and 4.1 more expected from what is open, 19,834 "
                           "outreach touches"));
    plan.done.front().count = 17;
    CHECK(replanned(plan, friday) == "Nothing more is needed: 17 of 17 deals are done.");
    plan.quota_minor = 0;
    CHECK(replanned(plan, friday).empty());
}

TEST_CASE("the re-plan says when no day is left on which outreach still helps") {
    Plan plan = sample();
    plan.stages[4].lag_days = 10;
    CHECK(replanned(plan, day(2025, 9, 12)).ends_with("as many as the plan."));
    CHECK(replanned(plan, day(2025, 9, 13))
              .ends_with("No working day is left on which outreach touches still help in this "
                         "period."));
}

TEST_CASE("a changed quota says when it changed and what it costs") {
    Plan plan = sample();
    CHECK(quota_changed(plan).empty());
    plan.quota_changes = {{day(2025, 11, 3), 90'000'000}};
    CHECK(quota_changed(plan) ==
          "On 3 Nov 2025 the quota went from $900,000 to $1,000,000: 2 more deals, 3,334 more "
          "outreach touches.");
    plan.quota_changes = {
        {day(2025, 8, 1), 1}, {day(2025, 9, 1), 2}, {day(2025, 11, 3), 106'000'000}};
    CHECK(quota_changed(plan) ==
          "On 3 Nov 2025 the quota went from $1,060,000 to $1,000,000, after 2 earlier changes: 1 "
          "fewer deal, 1,666 fewer outreach touches.");
    plan.quota_changes = {{day(2025, 11, 3), 99'000'000}};
    CHECK(quota_changed(plan).ends_with("to $1,000,000: as many deals as before."));
    plan.deal_size_minor = 0;
    CHECK(quota_changed(plan).ends_with("to $1,000,000."));
    plan.goal = Goal::Deals;
    CHECK(quota_changed(plan).empty());
}
