// The default chain is that of domain.md, and the sample is the same document wherever it is made.
#include "core/target/defaults.h"

#include "core/target/plan_document.h"

#include <doctest/doctest.h>

#include <set>

using namespace core;
using namespace core::target;

TEST_CASE("the default chain goes from outreach touch to won deal at 2, 40, 25, 60 and 50 %") {
    const Plan plan = sample_plan({}, 0);
    const std::pair<std::string_view, std::int64_t> expected[] = {
        {"outreach touch", 200}, {"discovery call", 4'000},
        {"QBM", 2'500},          {"winnable opportunity", 6'000},
        {"POV", 5'000},          {"won deal", 10'000}};
    REQUIRE(plan.stages.size() == std::size(expected));
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        CHECK(plan.stages[i].name == expected[i].first);
        CHECK((plan.stages[i].to_next == Rate{expected[i].second, basis_points}));
        CHECK(plan.stages[i].sdr_share_bp == (i < 3 ? 6'000 : 0));
    }
}

TEST_CASE("a new plan has its own ids, the period it is given and no quota") {
    DefaultIds ids;
    std::uint8_t number = 0;
    for (Id& stage : ids.stages) stage.bytes[0] = ++number;
    for (Id& activity : ids.activities) activity.bytes[0] = ++number;
    Id id;
    id.bytes[5] = 9;
    const Plan plan = default_plan(id, ids, {Date{10}, Date{20}}, 77);
    CHECK((plan.id == id));
    CHECK((plan.start == Date{10}));
    CHECK((plan.end == Date{20}));
    CHECK(plan.created_ms == 77);
    CHECK(plan.name.empty());
    CHECK_FALSE(plan.is_sample);
    CHECK(plan.quota_minor == 0);
    CHECK(plan.deal_size_minor == 6'000'000);
    for (std::size_t i = 0; i < default_stage_count; ++i)
        CHECK((plan.stages[i].id == ids.stages[i]));
    for (std::size_t i = 0; i < default_activity_count; ++i)
        CHECK((plan.activities[i].id == ids.activities[i]));
}

TEST_CASE("the weekly activities begin at 10, 5, 5, 100 and 20") {
    std::vector<std::int64_t> weekly;
    for (const Activity& activity : sample_plan({}, 0).activities)
        weekly.push_back(activity.weekly);
    CHECK(weekly == std::vector<std::int64_t>{10, 5, 5, 100, 20});
}

TEST_CASE("the sample's ids are distinct and never change") {
    const Plan plan = sample_plan({}, 0);
    CHECK(plan.is_sample);
    CHECK(plan.name == "Sample quarter");
    CHECK(format_id(plan.id) == "73616d706c6520717561727465722031");
    std::set<Id> ids{plan.id};
    for (const Stage& stage : plan.stages) CHECK(ids.insert(stage.id).second);
    for (const Activity& activity : plan.activities) CHECK(ids.insert(activity.id).second);
    CHECK(format_id(plan.stages[0].id) == "73616d706c6520737461676520312e31");
}

TEST_CASE("two tabs that both create the sample end with one sample") {
    const Plan plan = sample_plan({Date{20'000}, Date{20'090}}, 5);
    Document first{plan.id, Kind::Plan, {}};
    Document second = first;
    merge(first, plan_changes(first, plan, {1, 111}));
    merge(second, plan_changes(second, plan, {1, 222}));
    Document both = first;
    merge(both, second);
    CHECK((plan_of(both) == plan));
}
