// The team's numbers: parts that sum to the whole, over reps, weeks and roles.
#include "core/target/team.h"

#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/desk.h"
#include "core/target/plan_calendar.h"
#include "core/target/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace core;
using namespace core::target;

namespace {

using Counts = std::vector<std::int64_t>;

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}

// Thirteen weeks from a Monday on: 65 weekdays.
Plan sample() { return sample_plan({day(2025, 6, 30), day(2025, 9, 28)}, 0); }

Plan with_reps(Plan plan, std::initializer_list<std::int64_t> shares) {
    for (const std::int64_t share : shares)
        plan.reps.push_back({tests::id_of(plan.reps.size() + 100), "Rep", share, plan.week, {}});
    return plan;
}

Team team_of(const Plan& plan) { return Team(plan, require(plan)); }

Counts units_of(const Team& team, std::size_t stage) {
    Counts units;
    for (std::size_t rep = 0; rep < team.reps(); ++rep)
        units.push_back(team.part(rep, stage).units);
    return units;
}

Counts copy(std::span<const std::int64_t> cells) { return {cells.begin(), cells.end()}; }

std::int64_t sum(std::span<const std::int64_t> counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

Plan any_team_plan(tests::Random& random) {
    Plan plan = sample();
    plan.quota_minor = random.any_size(1'000'000'000'000);
    plan.end.days = plan.start.days + static_cast<std::int32_t>(random.between(0, 380));
    for (Stage& stage : plan.stages) {
        stage.lag_days = random.any_size(60);
        stage.sdr_share_bp = static_cast<std::int32_t>(random.between(0, 10'000));
    }
    const std::int64_t reps = random.between(1, 30);
    const bool without_shares = random.between(0, 5) == 0;
    for (std::int64_t i = 0; i < reps; ++i) {
        Rep rep{tests::id_of(static_cast<std::uint64_t>(i) + 100), "Rep", 1, plan.week, {}};
        rep.share = without_shares ? 0 : random.any_size(max_share);
        if (random.between(0, 3) == 0)
            rep.week.days = static_cast<std::uint8_t>(random.between(0, 127));
        if (random.between(0, 3) == 0)
            rep.ramp = {static_cast<std::int32_t>(random.any_size(10'000)),
                        static_cast<std::int32_t>(random.any_size(3'000))};
        if (random.between(0, 3) == 0) {
            const Date first{plan.start.days + static_cast<std::int32_t>(random.between(-9, 90))};
            const Date last{first.days + static_cast<std::int32_t>(random.between(0, 400))};
            plan.leaves.push_back({tests::id_of(random.next()), rep.id, first, last, ""});
        }
        plan.reps.push_back(rep);
    }
    return plan;
}

}  // namespace

TEST_CASE("17 deals over shares of 2, 1 and 1 are 9, 4 and 4, and touches sum to 28,334") {
    const Team team = team_of(with_reps(sample(), {2, 1, 1}));
    CHECK(units_of(team, 5) == Counts{9, 4, 4});
    CHECK(units_of(team, 0) == Counts{14'167, 7'084, 7'083});
    CHECK(team.sum(0).units == 28'334);
}

TEST_CASE("a share of 0 gets nothing, but where all are 0 they count as equal") {
    CHECK(units_of(team_of(with_reps(sample(), {0, 3})), 5) == Counts{0, 17});
    CHECK(units_of(team_of(with_reps(sample(), {0, 0})), 5) == Counts{9, 8});
}

TEST_CASE("one rep who works as the plan's owner does has the plan's own weeks") {
    tests::Random random(3);
    for (int round = 0; round < 40; ++round) {
        Plan plan = any_team_plan(random);
        plan.reps.resize(1);
        plan.leaves.clear();
        plan.week = plan.reps[0].week;
        plan.ramp = plan.reps[0].ramp;
        const Requirement requirement = require(plan);
        const Schedule schedule = schedule_of(plan, requirement);
        const Team team(plan, requirement);
        CHECK(team.working_days(0) == requirement.working_days);
        for (std::size_t i = 0; i < team.stages(); ++i) {
            if (requirement.stages[i].units == 0) continue;
            REQUIRE(team.is_left(i) == schedule.stages[i].weekly.empty());
            if (team.is_left(i)) continue;
            REQUIRE(copy(team.weekly(0, i)) == schedule.stages[i].weekly);
            REQUIRE(team.part(0, i).sdr_units == requirement.stages[i].sdr_units);
        }
    }
}

TEST_CASE("a team's few units lie over all its weeks, not in the first ones") {
    const Team team = team_of(with_reps(sample(), {1, 1, 1, 1, 1}));  // 17 deals, 13 weeks
    const Counts deals = copy(team.weekly_sum(5));
    CHECK(*std::ranges::max_element(deals) == 2);
    CHECK(*std::ranges::min_element(deals) == 1);
    const Counts calls = copy(team.weekly_sum(1));  // 567
    CHECK(*std::ranges::max_element(calls) - *std::ranges::min_element(calls) <= 1);
}

TEST_CASE("a rep's leave and work week move the rep's weeks, and nobody else's but by a unit") {
    Plan plan = with_reps(sample(), {1, 1});
    const Counts before = copy(team_of(plan).weekly(0, 0));
    plan.leaves = {{tests::id_of(1), plan.reps[1].id, day(2025, 6, 30), day(2025, 7, 13), ""}};
    const Team team = team_of(plan);
    CHECK(copy(team.weekly(0, 0)) == before);
    CHECK(team.weekly(1, 0)[0] == 0);
    CHECK(team.weekly(1, 0)[1] == 0);
    CHECK(sum(team.weekly(1, 0)) == 14'167);
    CHECK(team.working_days(1) == 55);
    CHECK(team.working_days() == 120);
}

TEST_CASE("a rep's working days are the calendar's, also after the last week that is listed") {
    for (const int years : {1, 3}) {
        Plan plan = with_reps(sample(), {1, 1});
        plan.end = day(2025 + years, 6, 29);
        plan.reps[1].week.days = 0b1111;
        plan.holidays = {{day(2025, 12, 25), "Christmas"}, {plan.end, "the last day"}};
        plan.leaves = {{tests::id_of(1), plan.reps[1].id, day(2025, 7, 7), day(2025, 7, 13), ""}};
        const Team team = team_of(plan);
        CAPTURE(years);
        CHECK((team.weeks().back().last < plan.end) == (years == 3));
        for (std::size_t rep = 0; rep < team.reps(); ++rep)
            CHECK(team.working_days(rep) ==
                  working_days(calendar_of(plan, plan.reps[rep]), plan.start, plan.end));
    }
}

TEST_CASE("what a rep has no useful day for is shared by the others, and the whole stays") {
    Plan plan = with_reps(sample(), {1, 1, 2});
    // Back only for the last two weeks, when touches no longer help.
    plan.stages[0].lag_days = 20;
    plan.leaves = {{tests::id_of(1), plan.reps[0].id, day(2025, 6, 30), day(2025, 9, 14), ""}};
    const Team team = team_of(plan);
    CHECK(units_of(team, 0) == Counts{0, 9'445, 18'889});
    CHECK(units_of(team, 5) == Counts{4, 4, 9});
    CHECK_FALSE(team.is_left(0));
}

TEST_CASE("where nobody with a share has a useful day, the team says that the stage is left") {
    Plan plan = with_reps(sample(), {1, 0});
    plan.reps[0].week.days = 0;
    Team team = team_of(plan);
    CHECK(team.is_left(0));
    CHECK(team.sum(0).units == 0);
    plan.reps[0].ramp = {0, 0};
    plan.reps[0].week = plan.week;
    team = team_of(plan);
    CHECK(team.is_left(0));
    plan.quota_minor = 0;
    CHECK_FALSE(team_of(plan).is_left(0));
}

TEST_CASE("without reps or without numbers there is nothing to split") {
    CHECK(team_of(sample()).reps() == 0);
    Plan plan = with_reps(sample(), {1});
    plan.deal_size_minor = 0;
    CHECK(team_of(plan).stages() == 0);
    CHECK(team_of(plan).working_days(0) == 65);
}

TEST_CASE("units, roles and weeks sum to the whole for every stage, rep and week") {
    tests::Random random(41);
    for (int round = 0; round < 150; ++round) {
        const Plan plan = any_team_plan(random);
        const Requirement requirement = require(plan);
        const Team team(plan, requirement);
        for (std::size_t i = 0; i < team.stages(); ++i) {
            const StageNeed& need = requirement.stages[i];
            const Team::Part whole = team.sum(i);
            if (team.is_left(i)) {
                REQUIRE(whole == Team::Part{});
                continue;
            }
            REQUIRE(whole == Team::Part{need.units, need.sdr_units, need.ae_units});
            REQUIRE(sum(team.weekly_sum(i)) == need.units);
            Counts weeks(team.weeks().size());
            for (std::size_t rep = 0; rep < team.reps(); ++rep) {
                const Team::Part& part = team.part(rep, i);
                REQUIRE(part.sdr_units + part.ae_units == part.units);
                REQUIRE(part.sdr_units >= 0);
                REQUIRE(part.ae_units >= 0);
                REQUIRE(sum(team.weekly(rep, i)) == part.units);
                for (std::size_t week = 0; week < weeks.size(); ++week)
                    weeks[week] += team.weekly(rep, i)[week];
            }
            REQUIRE(weeks == copy(team.weekly_sum(i)));
        }
    }
}

TEST_CASE("a larger goal never asks the team for less, nor a rep for more than one unit less") {
    tests::Random random(43);
    for (int round = 0; round < 60; ++round) {
        Plan plan = any_team_plan(random);
        plan.goal = Goal::Deals;
        plan.deals = random.any_size(1'000'000);
        const Team small = team_of(plan);
        plan.deals += random.any_size(1'000);
        const Team large = team_of(plan);
        for (std::size_t i = 0; i < small.stages(); ++i) {
            REQUIRE(small.sum(i).units <= large.sum(i).units);
            for (std::size_t rep = 0; rep < small.reps(); ++rep)
                REQUIRE(small.part(rep, i).units <= large.part(rep, i).units + 1);
        }
    }
}
