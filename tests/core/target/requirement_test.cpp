// What a plan asks for: every number of domain.md that applies, and the laws behind them.
#include "core/target/requirement.h"

#include "core/random.h"
#include "core/target/defaults.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::target;

namespace {

constexpr std::int64_t unit = 100;  // minor units of a dollar

Date day(int year, int month, int day_of_month) {
    return date_of({year, month, day_of_month}).value_or(Date{});
}
const Period third_quarter{day(2025, 7, 1), day(2025, 9, 30)};    // 66 working days
const Period thirteen_weeks{day(2025, 6, 30), day(2025, 9, 28)};  // 65 working days

Plan sample() { return sample_plan(thirteen_weeks, 0); }

// A plan by deals, with the given rates (of 10,000) from the outermost stage to the goal.
Plan chain(std::int64_t deals, std::initializer_list<std::int64_t> rates) {
    Plan plan;
    plan.goal = Goal::Deals;
    plan.deals = deals;
    plan.start = third_quarter.first;
    plan.end = third_quarter.last;
    for (const std::int64_t rate : rates) plan.stages.push_back({{}, "", {rate, basis_points}, 0});
    plan.stages.push_back({{}, "won deal", {0, basis_points}, 0});
    return plan;
}

std::vector<std::int64_t> units(const Requirement& requirement) {
    std::vector<std::int64_t> result;
    for (const StageNeed& need : requirement.stages) result.push_back(need.units);
    return result;
}

using Units = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("1,000,000 at 60,000 a deal means 17 deals and 28,334 touches, rounded once") {
    const Requirement requirement = require(sample());
    CHECK(requirement.missing == Missing::Nothing);
    CHECK(requirement.deals == 17);
    CHECK(requirement.gap_minor == 1'000'000 * unit);
    CHECK(units(requirement) == Units{28'334, 567, 227, 57, 34, 17});
    CHECK(requirement.stages[0].exact == Fraction(85'000, 3));
}

TEST_CASE("14 deals at 40, 50, 35 and 10 % mean 35, 70, 200 and 2,000") {
    CHECK(units(require(chain(14, {1'000, 3'500, 5'000, 4'000}))) == Units{2'000, 200, 70, 35, 14});
}

TEST_CASE("21 deals at 35 % need 60, not 61") {
    CHECK(units(require(chain(21, {3'500}))) == Units{60, 21});
}

TEST_CASE("booked money counts: 100,000 less 65,000 at 15,000 a deal leaves 3 deals") {
    Plan plan = sample();
    plan.quota_minor = 100'000 * unit;
    plan.booked_minor = 65'000 * unit;
    plan.deal_size_minor = 15'000 * unit;
    const Requirement requirement = require(plan);
    CHECK(requirement.gap_minor == 35'000 * unit);
    CHECK(requirement.deals == 3);
}

TEST_CASE("a quota already met asks for nothing, not for less than nothing") {
    Plan plan = sample();
    for (const std::int64_t booked :
         {plan.quota_minor, plan.quota_minor + 1, 2 * plan.quota_minor}) {
        plan.booked_minor = booked;
        const Requirement requirement = require(plan);
        CHECK(requirement.deals == 0);
        CHECK(requirement.gap_minor == 0);
        CHECK(units(requirement) == Units{0, 0, 0, 0, 0, 0});
    }
    plan.deal_size_minor = 0;
    CHECK(require(plan).missing == Missing::Nothing);
}

TEST_CASE("one cent above a whole number of deals is one deal more") {
    Plan plan = sample();
    plan.quota_minor = 3 * plan.deal_size_minor;
    CHECK(require(plan).deals == 3);
    ++plan.quota_minor;
    CHECK(require(plan).deals == 4);
}

TEST_CASE("a gap without a deal size says that the deal size is missing") {
    Plan plan = sample();
    plan.deal_size_minor = 0;
    const Requirement requirement = require(plan);
    CHECK(requirement.missing == Missing::DealSize);
    CHECK(requirement.stages.empty());
    CHECK(requirement.gap_minor == 1'000'000 * unit);
}

TEST_CASE("a goal in deals needs no deal size") {
    Plan plan = sample();
    plan.goal = Goal::Deals;
    plan.deals = 17;
    plan.deal_size_minor = 0;
    CHECK(units(require(plan)) == Units{28'334, 567, 227, 57, 34, 17});
}

TEST_CASE("a rate of 0 % makes its stage and everything above it unreachable, and nothing below") {
    Plan plan = sample();
    plan.stages[2].to_next.numerator = 0;
    const Requirement requirement = require(plan);
    for (std::size_t i = 0; i < 6; ++i)
        CHECK((requirement.stages[i].reach == Reach::Unreachable) == (i <= 2));
    CHECK(units(requirement) == Units{0, 0, 0, 57, 34, 17});
}

TEST_CASE("the rate of the last stage is not used") {
    Plan plan = sample();
    plan.stages.back().to_next = {0, basis_points};
    CHECK(require(plan) == require(sample()));
}

TEST_CASE("100 % passes through") {
    CHECK(units(require(chain(17, {10'000, 10'000}))) == Units{17, 17, 17});
}

TEST_CASE("a counted pair is exact: 17 deals at 1 in 30 need 510, at 6 of 20 need 57") {
    Plan plan = chain(17, {0});
    plan.stages[0].to_next = {1, 30};
    CHECK(units(require(plan)) == Units{510, 17});
    plan.stages[0].to_next = {6, 20};
    CHECK(units(require(plan)) == Units{57, 17});
}

TEST_CASE("a week and a working day take their share of the exact need, rounded up") {
    const Requirement requirement = require(sample());
    CHECK(requirement.working_days == 65);
    CHECK(requirement.stages[0].per_week == 2'180);
    CHECK(requirement.stages[0].per_working_day == 436);
    CHECK(requirement.stages[5].per_week == 2);
    CHECK(requirement.stages[5].per_working_day == 1);
    Plan plan = sample();
    plan.start = third_quarter.first;
    plan.end = third_quarter.last;
    CHECK(require(plan).working_days == 66);
    CHECK(require(plan).stages[0].per_week == 2'147);
}

TEST_CASE("a period without a working day keeps the totals and gives no pace") {
    for (const Period& period :
         {Period{day(2025, 7, 5), day(2025, 7, 6)}, Period{day(2025, 7, 2), day(2025, 7, 1)}}) {
        Plan plan = sample();
        plan.start = period.first;
        plan.end = period.last;
        const Requirement requirement = require(plan);
        CHECK(requirement.missing == Missing::Period);
        CHECK(requirement.stages[0].units == 28'334);
        CHECK(requirement.stages[0].per_week == 0);
        CHECK(requirement.stages[0].per_working_day == 0);
    }
}

TEST_CASE("the SDR and the AE share by largest remainder: 23 at 60 %, 7 at 50 %, 101 at 33 %") {
    const auto split = [](std::int64_t deals, std::int32_t share) {
        Plan plan = chain(deals, {});
        plan.stages[0].sdr_share_bp = share;
        const StageNeed need = require(plan).stages[0];
        return std::pair(need.sdr_units, need.ae_units);
    };
    CHECK((split(23, 6'000) == std::pair<std::int64_t, std::int64_t>(14, 9)));
    CHECK((split(7, 5'000) == std::pair<std::int64_t, std::int64_t>(4, 3)));
    CHECK((split(101, 3'300) == std::pair<std::int64_t, std::int64_t>(33, 68)));
    CHECK((split(5, 0) == std::pair<std::int64_t, std::int64_t>(0, 5)));
    CHECK((split(5, 10'000) == std::pair<std::int64_t, std::int64_t>(5, 0)));
}

TEST_CASE("a need above 10^15 is beyond, and so is everything outside it") {
    Plan plan = chain(max_amount, {10'000, 9'999, 10'000});
    const Requirement requirement = require(plan);
    CHECK(requirement.stages[0].reach == Reach::Beyond);
    CHECK(requirement.stages[1].reach == Reach::Beyond);
    CHECK(requirement.stages[2].reach == Reach::Reachable);
    CHECK(requirement.stages[2].units == max_amount);
    plan.stages[0].to_next.numerator = 0;
    CHECK(require(plan).stages[0].reach == Reach::Unreachable);
}

TEST_CASE(
    "a quota of 10^15 over deals of one minor unit is beyond, whatever the currency's decimals") {
    Plan plan = sample();
    plan.currency = Currency{{'K', 'W', 'D'}};
    plan.quota_minor = max_amount * 1'000;
    plan.deal_size_minor = 1;
    for (const StageNeed& need : require(plan).stages) CHECK(need.reach == Reach::Beyond);
}

TEST_CASE("a plan without stages still knows its deals") {
    Plan plan = sample();
    plan.stages.clear();
    CHECK(require(plan).deals == 17);
    CHECK(require(plan).stages.empty());
}

TEST_CASE(
    "needs grow outwards and with the quota, shrink with better rates, and parts sum to the "
    "whole") {
    tests::Random random(1);
    for (int i = 0; i < 2'000; ++i) {
        Plan plan = chain(random.any_size(max_amount), {});
        plan.stages.clear();
        for (std::int64_t stages = random.between(1, 12); stages > 0; --stages) {
            const std::int64_t denominator = random.any_size(max_rate_denominator - 1) + 1;
            plan.stages.push_back({{},
                                   "",
                                   {random.between(1, denominator), denominator},
                                   static_cast<std::int32_t>(random.between(0, 10'000))});
        }
        Plan more = plan;
        more.deals = std::min(plan.deals + random.any_size(1'000), max_amount);
        Plan better = plan;
        Rate& rate =
            better.stages[static_cast<std::size_t>(random.next() % better.stages.size())].to_next;
        rate.numerator = random.between(rate.numerator, rate.denominator);

        const Requirement base = require(plan);
        const Requirement of_more = require(more);
        const Requirement of_better = require(better);
        bool holds = true;
        for (std::size_t k = 0; k < plan.stages.size(); ++k) {
            const StageNeed& need = base.stages[k];
            const auto no_less = [](const StageNeed& a, const StageNeed& b) {
                return a.reach == Reach::Beyond ||
                       (b.reach == Reach::Reachable && a.units >= b.units && a.exact >= b.exact &&
                        a.per_week >= b.per_week);
            };
            holds = holds && (k == 0 || no_less(base.stages[k - 1], need)) &&
                    no_less(of_more.stages[k], need) && no_less(need, of_better.stages[k]);
            holds = holds && need.sdr_units + need.ae_units == need.units && need.sdr_units >= 0 &&
                    need.ae_units >= 0;
            holds = holds && need.per_working_day <= need.per_week &&
                    need.per_week <= 5 * need.per_working_day;
        }
        CHECK(holds);
    }
}

TEST_CASE("at its low level a plan reckons with the low end of counted rates, and only of these") {
    Plan plan = chain(10, {2'500, 5'000});
    plan.stages[1].to_next = {6, 20};  // 19.0 to 43.9 %
    plan.level = Level::Middle;
    CHECK(units(require(plan)) == Units{134, 34, 10});
    plan.level = Level::Low;
    CHECK((rate_at(plan.stages[0].to_next, Level::Low) == Rate{2'500, basis_points}));
    const Units low = units(require(plan));
    plan.level = Level::High;
    const Units high = units(require(plan));
    CHECK(low[1] > 34);
    CHECK(high[1] < 34);
    CHECK(low[0] > 134);
}

TEST_CASE("a level never changes a plan of percentages") {
    Plan plan = sample();
    const Units middle = units(require(plan));
    for (const Level level : {Level::Low, Level::High}) {
        plan.level = level;
        CHECK(units(require(plan)) == middle);
    }
}

TEST_CASE("a week and a day are those that the plan's owner works") {
    Plan plan = chain(66, {});
    CHECK(require(plan).working_days == 66);
    CHECK(require(plan).stages[0].per_working_day == 1);
    plan.holidays = {{day(2025, 7, 4), "Independence Day"}, {day(2025, 9, 1), "Labor Day"}};
    CHECK(require(plan).working_days == 64);
    CHECK(require(plan).stages[0].per_working_day == 2);
    plan.week.days = 0b0001111;  // Monday to Thursday: 4 July was a Friday
    CHECK(require(plan).days_a_week == 4);
    CHECK(require(plan).working_days == 52);
    plan.leaves = {{{}, {}, day(2025, 8, 4), day(2025, 8, 17), "Summer"}};
    CHECK(require(plan).working_days == 44);
    Id rep;
    rep.bytes[0] = 1;
    plan.leaves[0].rep = rep;  // somebody else's
    CHECK(require(plan).working_days == 52);
}

TEST_CASE("a goal at the outermost stage needs nothing and leads to all the others") {
    Plan plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[0].id;
    plan.goal_units = 28'334;
    const Requirement requirement = require(plan);
    CHECK(units(requirement) == Units{28'334, 566, 226, 56, 34, 17});
    CHECK(requirement.deals == 17);
    plan.goal_units = 28'333;
    CHECK(require(plan).deals == 16);
}

TEST_CASE("a goal of a stage that is not in the chain is no goal of the last stage") {
    Plan plan = sample();
    plan.goal = Goal::Stage;
    plan.goal_stage = plan.stages[2].id;
    plan.goal_units = 227;
    CHECK(require(plan).deals == 17);
    plan.stages.erase(plan.stages.begin() + 2);
    const Requirement requirement = require(plan);
    CHECK(requirement.is_empty);
    CHECK(requirement.deals == 0);
    CHECK(units(requirement) == Units{0, 0, 0, 0, 0});
    plan.goal_stage = {};  // none was chosen: the last
    CHECK(require(plan).deals == 227);
}
