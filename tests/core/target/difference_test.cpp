// Two plans side by side: what differs is marked, and by how much.
#include "core/target/difference.h"

#include "core/random.h"
#include "core/target/defaults.h"
#include "core/target/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::target;

namespace {

Plan sample() { return sample_plan({*date_of({2025, 6, 30}), *date_of({2025, 9, 28})}, 0); }

std::vector<Difference> rows_of(const Plan& left, const Plan& right) {
    return differences(left, right, NumberStyle{});
}

Difference row(const Plan& left, const Plan& right, std::string_view name) {
    const auto rows = rows_of(left, right);
    const auto found = std::ranges::find(rows, name, &Difference::name);
    return found == rows.end() ? Difference{} : *found;
}

}  // namespace

TEST_CASE("a plan does not differ from itself") {
    for (const Difference& each : rows_of(sample(), sample())) {
        CHECK_FALSE(each.differs);
        CHECK(each.left == each.right);
        CHECK(each.change.empty());
    }
}

TEST_CASE("numbers differ by a signed number, right less left") {
    Plan other = sample();
    other.quota_minor = 115'000'000;
    other.stages[4].to_next = {5'500, 10'000};
    other.end.days -= 1;
    CHECK(row(sample(), other, "Quota") ==
          Difference{"Quota", "$1,000,000", "$1,150,000", true, "+$150,000"});
    CHECK(row(other, sample(), "Quota").change == "−$150,000");
    CHECK(row(sample(), other, "Rate: POV") ==
          Difference{"Rate: POV", "50 %", "55 %", true, "+5 points"});
    CHECK(row(sample(), other, "Period end") ==
          Difference{"Period end", "2025-09-28", "2025-09-27", true, "−1 day"});
    CHECK(row(sample(), other, "Needed: won deal").change == "+3");
    CHECK_FALSE(row(sample(), other, "Average deal size").differs);
}

TEST_CASE("what follows from a change is told apart from it") {
    Plan other = sample();
    other.quota_minor = 115'000'000;
    for (const char* name : {"Deals", "Chance", "Working days", "Needed: POV", "A week: POV"})
        CHECK_MESSAGE(row(sample(), other, name).follows, name);
    for (const char* name : {"Goal", "Quota", "Period end", "Rate: POV", "SDR share: POV"})
        CHECK_MESSAGE(!row(sample(), other, name).follows, name);
    Plan deals = sample();
    deals.goal = Goal::Deals;
    deals.deals = 17;
    CHECK_FALSE(row(deals, deals, "Deals").follows);
}

TEST_CASE("the chances of two plans stand side by side, and a plan without one has a dash") {
    Plan other = sample();
    other.stages[4].to_next = {5'500, 10'000};
    CHECK(row(sample(), other, "Chance").left == "57 %");
    other.stages[4].to_next = {0, 10'000};
    CHECK(row(sample(), other, "Chance").right == "–");
}

TEST_CASE("amounts in different currencies differ, and are not subtracted") {
    Plan other = sample();
    other.currency = {{'E', 'U', 'R'}};
    CHECK(row(sample(), other, "Quota") ==
          Difference{"Quota", "$1,000,000", "€1,000,000", true, ""});
}

TEST_CASE("rates written in different ways differ in words, and by nothing where they are equal") {
    Plan other = sample();
    other.stages[4].to_next = {10, 20};
    CHECK(row(sample(), other, "Rate: POV") ==
          Difference{"Rate: POV", "50 %", "10 of 20", true, ""});
    other.stages[4].to_next = {1, 3};
    CHECK(row(sample(), other, "Rate: POV").change == "−16.67 points");
    other.stages[4].to_next = {500'000'001, fine_rate};
    CHECK(row(sample(), other, "Rate: POV").change == "+under 0.01 points");
}

TEST_CASE("plans with different goals show a dash where the other has no such number") {
    Plan other = sample();
    other.goal = Goal::Stage;
    other.goal_stage = other.stages[2].id;
    other.goal_units = 40;
    CHECK(row(sample(), other, "Goal") == Difference{"Goal", "Revenue", "Stage: QBM", true, ""});
    CHECK(row(sample(), other, "Quota") == Difference{"Quota", "$1,000,000", "–", true, ""});
    CHECK(row(sample(), other, "Goal count") == Difference{"Goal count", "–", "40", true, ""});
    CHECK(row(sample(), other, "Deals") == Difference{"Deals", "17", "3", true, "−14", true});
}

TEST_CASE("a renamed stage is matched by its id, one with a new id by its name") {
    Plan other = sample();
    other.stages[1].name = "first talk";
    other.stages[2].id = tests::id_of(77);
    const auto rows = rows_of(sample(), other);
    CHECK(row(sample(), other, "Name: discovery call").right == "first talk");
    CHECK_FALSE(row(sample(), other, "Needed: discovery call").differs);
    CHECK_FALSE(row(sample(), other, "Needed: QBM").differs);
    CHECK(std::ranges::none_of(rows, [](const Difference& each) { return each.left == "–"; }));
}

TEST_CASE("a stage of one plan stands where it stands in its chain, with dashes for the other") {
    Plan other = sample();
    other.stages.insert(other.stages.begin() + 2, Stage{tests::id_of(5), "demo", {1, 2}});
    CHECK(row(sample(), other, "Needed: demo").left == "–");
    CHECK(row(other, sample(), "Needed: demo").right == "–");
    for (const auto& rows : {rows_of(sample(), other), rows_of(other, sample())}) {
        const auto at = [&](std::string_view name) {
            return std::ranges::find(rows, name, &Difference::name) - rows.begin();
        };
        CHECK(at("Needed: discovery call") < at("Needed: demo"));
        CHECK(at("Needed: demo") < at("Needed: QBM"));
    }
}

TEST_CASE("any two plans can be laid side by side: equal texts are what does not differ") {
    tests::Random random(9);
    Plan left = sample();
    for (int i = 0; i < 300; ++i) {
        const Plan right = tests::any_edit(random, left);
        for (const Difference& each : rows_of(left, right)) {
            REQUIRE(each.differs == (each.left != each.right));
            if (!each.change.empty()) REQUIRE(each.differs);
        }
        left = right;
    }
}
