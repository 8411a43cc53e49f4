// The sentence that sums a plan up.
#include "core/target/summary.h"

#include "core/isolate.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

namespace {

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

Plan sample() { return sample_plan({day(2025, 6, 30), day(2025, 9, 28)}, 0); }  // 65 working days

std::string sentence(const Plan& plan, const NumberStyle& style = {}) {
    return summarise(plan, require(plan), style);
}

}  // namespace

TEST_CASE("a plan is summed up by its deals, its outermost stage and the week") {
    CHECK(sentence(sample()) == "17 deals mean 28,334 outreach touches: 2,180 a week.");
    CHECK(sentence(sample(), {',', "."}) == "17 deals mean 28.334 outreach touches: 2.180 a week.");
}

TEST_CASE("a stage that is named from right to left turns no number beside it") {
    Plan plan = sample();
    plan.stages[0].name = "مكالمات";
    CHECK(sentence(plan) == "17 deals mean 28,334 \u2068مكالمات\u2069: 2,180 a week.");
    plan.stages[0].name = "مكالمات call";
    CHECK(sentence(plan) == "17 deals mean 28,334 \u2068مكالمات calls\u2069: 2,180 a week.");
}

TEST_CASE("one deal means, two deals mean") {
    Plan plan = sample();
    plan.quota_minor = plan.deal_size_minor;
    CHECK(sentence(plan) == "1 deal means 1,667 outreach touches: 129 a week.");
    for (Stage& stage : plan.stages) stage.to_next = {1, 1};
    CHECK(sentence(plan) == "1 deal means 1 outreach touch: 1 a week.");
}

TEST_CASE("a plan without a goal asks for it") {
    Plan plan = sample();
    plan.quota_minor = 0;
    CHECK(sentence(plan) == "Type a quota to see what it takes.");
    plan.goal = Goal::Deals;
    CHECK(sentence(plan) == "Type a number of deals to see what they take.");
}

TEST_CASE("a gap without a deal size asks for the deal size") {
    Plan plan = sample();
    plan.booked_minor = 96'500'000;
    plan.deal_size_minor = 0;
    CHECK(sentence(plan) == "Type the average deal size to see how many deals $35,000 takes.");
}

TEST_CASE("a quota that is met says so") {
    Plan plan = sample();
    plan.booked_minor = plan.quota_minor;
    CHECK(sentence(plan) == "The quota is met: $1,000,000 of $1,000,000 is booked.");
    plan.stages[0].to_next = {0, 1};
    CHECK(sentence(plan) == "The quota is met: $1,000,000 of $1,000,000 is booked.");
}

TEST_CASE("a stage that can't be reached is named, the one nearest to the goal first") {
    Plan plan = sample();
    plan.stages[0].to_next.numerator = 0;
    CHECK(sentence(plan) ==
          "At 0 % from outreach touch to discovery call, no number of them is enough.");
    plan.stages[4].to_next.numerator = 0;
    CHECK(sentence(plan) == "At 0 % from POV to won deal, no number of them is enough.");
}

TEST_CASE("absurd needs ask to check what was typed") {
    Plan plan = sample();
    plan.stages[0].to_next = {1, 1'000'000'000};
    plan.stages[1].to_next = {1, 1'000'000'000};
    CHECK(sentence(plan) ==
          "17 deals would take more than 1,000,000,000,000,000 outreach touches: check the rates.");
    plan.currency = Currency{{'K', 'W', 'D'}};
    plan.quota_minor = max_amount * 1'000;
    plan.deal_size_minor = 1;
    CHECK(sentence(plan) ==
          "That is more than 1,000,000,000,000,000 deals: check the quota and the deal size.");
}

TEST_CASE("a period without working days gives the total and says why there is no week") {
    Plan plan = sample();
    plan.end = day(2025, 6, 1);
    CHECK(sentence(plan) ==
          "17 deals mean 28,334 outreach touches. The period ends before it starts, so there is no "
          "weekly number: check its dates.");
    plan.start = plan.end;
    CHECK(sentence(plan) ==
          "17 deals mean 28,334 outreach touches. The period has no working day, so there is no "
          "weekly number: check its dates.");
}

TEST_CASE("a period shorter than a week is told by the day") {
    Plan plan = sample();
    plan.end = day(2025, 7, 1);
    CHECK(sentence(plan) == "17 deals mean 28,334 outreach touches: 14,167 a working day.");
}

TEST_CASE("a plan of one stage or none still says its deals") {
    Plan plan = sample();
    plan.stages.erase(plan.stages.begin(), plan.stages.end() - 1);
    CHECK(sentence(plan) == "17 deals are needed: 2 a week.");
    plan.stages.clear();
    CHECK(sentence(plan) == "17 deals are needed.");
}

TEST_CASE("a name with a comma comes before its count") {
    CHECK(count_of(100, "e-mail, new and follow-up", {}) == "e-mail, new and follow-up: 100");
    CHECK(named_count("6 of 20", "call", 20) == "6 of 20 calls");
}

TEST_CASE("plain English words get a plural, and all other names stay as they are") {
    CHECK(plural("outreach touch", 2) == "outreach touches");
    CHECK(plural("discovery call", 0) == "discovery calls");
    CHECK(plural("winnable opportunity", 57) == "winnable opportunities");
    CHECK(plural("survey", 2) == "surveys");
    CHECK(plural("box", 2) == "boxes");
    CHECK(plural("won deal", 1) == "won deal");
    CHECK(plural("QBM accepted", 2) == "QBM accepted");
    CHECK(plural("good deed", 2) == "good deeds");
    for (const std::string_view name :
         {"QBM", "POV", "Call", "leads", "réunion", "اجتماع", "ok", "", " ", "e-mail"})
        CHECK_MESSAGE(plural(name, 2) == isolated(name), name);
}

TEST_CASE("a goal whose stage was removed by another copy says so and what to do") {
    Plan plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 227;
    plan.stages.erase(plan.stages.begin() + 2);
    CHECK(summarise(plan, require(plan), {}) ==
          "The stage that the goal counted was removed from the chain. Choose another goal stage, "
          "and type how many you aim for.");
}
