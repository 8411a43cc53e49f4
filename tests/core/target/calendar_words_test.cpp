// A plan's calendar in sentences.
#include "core/target/calendar_words.h"

#include "core/target/defaults.h"
#include "core/target/plan_calendar.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

const Period third_quarter{day(2025, 7, 1), day(2025, 9, 30)};

Plan sample() { return sample_plan(third_quarter, 0); }

Id id_of(std::uint8_t last) {
    Id id;
    id.bytes.back() = last;
    return id;
}

}  // namespace

TEST_CASE("the working days of a period are counted out in a sentence") {
    Plan plan = sample();
    CHECK(working_days_sentence(plan, {}) == "66 working days, none of them off.");
    plan.holidays = {{day(2025, 7, 4), ""}, {day(2025, 7, 5), ""}, {day(2025, 9, 1), ""}};
    CHECK(working_days_sentence(plan, {}) == "64 working days: 66 weekdays without 2 days off.");
    plan.week.days = 0b0001111;
    CHECK(working_days_sentence(plan, {}) ==
          "52 working days: 53 days of the work week without 1 day off.");
    plan.end = day(2025, 6, 30);
    CHECK(working_days_sentence(plan, {}) ==
          "The period ends before it starts. Choose a later end.");
}

TEST_CASE("a ramp says where it starts and when it is full, or how far it gets") {
    CHECK(ramp_sentence({}, 13, {}) == "Every week asks for a full week.");
    CHECK(ramp_sentence({2'000, 2'000}, 13, {}) ==
          "Week 1 asks for 20 % of a full week, week 5 for all of it.");
    CHECK(ramp_sentence({2'000, 150}, 13, {}) ==
          "Week 1 asks for 20 % of a full week, week 13, the last, for 38 %.");
    CHECK(ramp_sentence({0, 5'000}, 13, {}) == "Week 1 asks for nothing, week 3 for all of it.");
    CHECK(ramp_sentence({6'000, 0}, 13, {}) == "Every week asks for 60 % of a full week.");
    CHECK(ramp_sentence({6'000, 1'000}, 1, {}) == "Every week asks for 60 % of a full week.");
    CHECK(ramp_sentence({0, 0}, 13, {}) ==
          "No week asks for anything: raise the start or the step.");
}

TEST_CASE("a holiday that takes no working day says why") {
    const Plan plan = sample();
    CHECK(holiday_note(plan, {day(2025, 7, 4), ""}).empty());
    CHECK(holiday_note(plan, {day(2025, 7, 5), ""}) == "a Saturday, off anyway");
    CHECK(holiday_note(plan, {day(2025, 12, 25), ""}) == "outside the period");
}

TEST_CASE("a leave says how many working days it takes from its owner") {
    Plan plan = sample();
    Leave leave{id_of(1), {}, day(2025, 7, 4), day(2025, 7, 14), ""};
    CHECK(leave_note(plan, leave, {}) == "takes 7 working days");
    plan.holidays = {{day(2025, 7, 4), ""}};
    CHECK(leave_note(plan, leave, {}) == "takes 6 working days");
    plan.reps = {{id_of(2), "Ann", 1, {0b0000001}, {}}};
    leave.rep = id_of(2);
    CHECK(leave_note(plan, leave, {}) == "takes 2 working days");
    leave.first = leave.last = day(2025, 7, 5);
    CHECK(leave_note(plan, leave, {}) == "takes no working day");
    leave.first = leave.last = day(2025, 6, 30);
    CHECK(leave_note(plan, leave, {}) == "outside the period");
    leave.last = day(2025, 7, 1);
    CHECK(days_taken(plan, leave) == 0);
    leave.rep = {};
    CHECK(days_taken(plan, leave) == 1);
    leave.last = day(9999, 12, 31);
    CHECK(days_taken(plan, leave) == 65);
}

TEST_CASE("a last useful day is a day in words, or there is none and a sentence says why") {
    Plan plan = sample();
    plan.stages[3].lag_days = 10;
    plan.stages[4].lag_days = 2;
    CHECK(last_useful_text(plan, 5) == "Tuesday 30 September 2025");
    CHECK(last_useful_text(plan, 4) == "Friday 26 September 2025");
    CHECK(last_useful_text(plan, 3) == "Friday 12 September 2025");
    CHECK(last_useful_text(plan, 0) == "Friday 12 September 2025");
    CHECK(last_useful_text(plan, 4, true) == "Fri 26 Sep 2025");
    CHECK(too_late_sentence(plan, {}).empty());
    plan.stages[0].lag_days = 54;
    CHECK(last_useful_text(plan, 0) == "none in this period");
    CHECK(too_late_sentence(plan, {}) ==
          "It takes 66 working days from outreach touch to won deal, and the period has 66: work "
          "that begins there can't end in this period, so the plan asks for none.");
    plan.week.days = 0;
    CHECK(last_useful_text(plan, 5) == "none in this period");
    CHECK(too_late_sentence(plan, {}) == "The period has no working day.");
}

TEST_CASE("until when the first stage helps is said, and that it is past") {
    Plan plan = sample();
    CHECK(useful_until(plan, plan.start) == UsefulUntil{});
    plan.stages[3].lag_days = 12;
    CHECK(
        useful_until(plan, day(2025, 9, 12)) ==
        UsefulUntil{"The last outreach touches that still help are those of 12 Sep 2025.", false});
    CHECK(useful_until(plan, day(2025, 9, 13)) ==
          UsefulUntil{"The last outreach touches that could still end in this period were those of "
                      "12 Sep 2025: what is begun now is for the next one.",
                      true});
    CHECK(useful_until(plan, day(2025, 10, 1)) == UsefulUntil{});
    plan.stages[3].lag_days = 66;
    CHECK(useful_until(plan, plan.start) == UsefulUntil{});
}

TEST_CASE("of a list, the holidays within the period are added that are not there yet") {
    Plan plan = sample();
    plan.holidays = {{day(2025, 7, 4), "My own"}};
    const HolidayList list{"Here",
                           "An act",
                           2025,
                           {{day(2025, 6, 30), "Before"},
                            {day(2025, 7, 1), "First"},
                            {day(2025, 7, 4), "There"},
                            {day(2025, 9, 30), "Last"},
                            {day(2025, 10, 1), "After"}}};
    CHECK(holidays_to_add(plan, list) ==
          std::vector<DayOff>{{day(2025, 7, 1), "First"}, {day(2025, 9, 30), "Last"}});
    plan.end = day(2025, 6, 1);
    CHECK(holidays_to_add(plan, list).empty());
}
