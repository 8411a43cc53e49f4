// Plans as documents: an exact round trip, and edits that touch little.
#include "core/target/plan_document.h"

#include "core/target/defaults.h"
#include "core/target/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::target;
using namespace tests;

TEST_CASE("an empty document is an empty plan in dollars") {
    const Desk desk;
    Plan expected;
    expected.id = desk.document.id;
    CHECK((desk.plan() == expected));
}

TEST_CASE("a plan is read as it was written, and writing it again writes nothing") {
    Desk desk = sample_desk();
    Plan plan = sample_plan(quarter_of(Date{20'300}), 1'750'000'000'000);
    plan.id = desk.document.id;
    CHECK((desk.plan() == plan));
    CHECK(desk.write(plan) == 0);
}

TEST_CASE("an edit of one thing writes one field") {
    Desk desk = sample_desk();
    const auto fields_of = [&](auto edit) {
        Plan plan = desk.plan();
        edit(plan);
        const std::size_t written = desk.write(plan);
        CHECK((desk.plan() == plan));
        return written;
    };
    CHECK(fields_of([](Plan& plan) { plan.quota_minor = 5; }) == 1);
    CHECK(fields_of([](Plan& plan) { plan.name = "Autumn"; }) == 1);
    CHECK(fields_of([](Plan& plan) { plan.goal = Goal::Deals; }) == 1);
    CHECK(fields_of([](Plan& plan) { ++plan.end.days; }) == 1);
    CHECK(fields_of([](Plan& plan) { plan.stages[2].name = "meeting"; }) == 1);
    CHECK(fields_of([](Plan& plan) { plan.stages[2].to_next = {1, 30}; }) == 1);
    CHECK(fields_of([](Plan& plan) {
              std::rotate(plan.stages.begin() + 1, plan.stages.begin() + 4,
                          plan.stages.begin() + 5);
          }) == 1);
    CHECK(fields_of([](Plan& plan) { plan.stages.erase(plan.stages.begin() + 3); }) == 1);
}

TEST_CASE("a removed stage comes back with one field, in its old place") {
    Desk desk = sample_desk();
    const Plan before = desk.plan();
    Plan without = before;
    without.stages.erase(without.stages.begin() + 2);
    desk.write(without);
    CHECK((desk.plan() == without));
    CHECK(desk.write(before) == 1);
    CHECK((desk.plan() == before));
}

TEST_CASE("a field that the user did not touch is not written, damaged or not") {
    Desk desk = sample_desk();
    desk.put("booked", std::int64_t{-5});
    desk.put("future", std::string("kept"));
    Plan plan = desk.plan();
    CHECK(plan.booked_minor == 0);
    plan.name = "Renamed";
    desk.write(plan);
    CHECK((desk.document.fields.at("booked").value == Value(std::int64_t{-5})));
    CHECK((desk.document.fields.at("future").value == Value(std::string("kept"))));
}

TEST_CASE("two tabs that edit different things keep both edits") {
    const Desk start = sample_desk();
    Desk first = start;
    Desk second = start;
    Plan renamed = start.plan();
    renamed.name = "First";
    renamed.stages[0].name = "dial";
    first.write(renamed);
    Plan moved = start.plan();
    moved.quota_minor = 42;
    std::swap(moved.stages[1], moved.stages[2]);
    second.write(moved);

    Document both = first.document;
    merge(both, second.document);
    Plan expected = moved;
    expected.name = "First";
    expected.stages[0].name = "dial";
    CHECK((plan_of(both) == expected));
    Document other_way = second.document;
    merge(other_way, first.document);
    CHECK((other_way == both));
}

TEST_CASE("every valid plan survives the way into a document and back, edit after edit") {
    Random random(1);
    for (int run = 0; run < 30; ++run) {
        Desk desk;
        Plan former = desk.plan();
        for (int i = 0; i < 100; ++i) {
            const Plan now = desk.plan();
            // Now and then an undo of the last edit, which brings back removed stages.
            const Plan wanted = random.between(0, 5) == 0 ? former : any_edit(random, now);
            former = now;
            desk.write(wanted);
            CHECK((desk.plan() == wanted));
            CHECK(desk.write(wanted) == 0);
        }
    }
}
