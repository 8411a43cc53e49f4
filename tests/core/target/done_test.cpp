// What was done, as it is typed and by the weeks of a plan.
#include "core/target/done.h"

#include <doctest/doctest.h>

using namespace core;
using namespace core::target;

TEST_CASE("a typed count replaces, a plus adds to what was there, and nothing is none") {
    const auto read = [](std::string_view text) { return parse_done(text, 412, {}); };
    CHECK(read("15").value() == 15);
    CHECK(read("1,015").value() == 1'015);
    CHECK(read("+").value() == 412);
    CHECK(read("+3").value() == 415);
    CHECK(read(" + 3 + 4").value() == 419);
    CHECK(read("412+3").value() == 415);
    CHECK(read("412+").value() == 412);
    CHECK(read("").value() == 0);
    CHECK(read("  ").value() == 0);
}

TEST_CASE("what is no count is refused, in the sum too") {
    for (const std::string_view text :
         {"x", "-3", "1.5", "+x", "3+x", "1000000000000001", "+999999999999999"})
        CHECK_MESSAGE(!parse_done(text, 412, {}), text);
    CHECK(parse_done("+0", max_amount, {}).value() == max_amount);
    CHECK_FALSE(parse_done("+1", max_amount, {}));
}

TEST_CASE("a day is in the week of the plan that holds it, the cut first week included") {
    Plan plan;
    plan.start = date_of({2025, 7, 2}).value_or(Date{});  // a Wednesday
    plan.end = date_of({2025, 7, 9}).value_or(Date{});
    CHECK_FALSE(done_week_at(plan, {plan.start.days - 3}));
    CHECK(done_week_at(plan, {plan.start.days - 2}) == 0);
    CHECK(done_week_at(plan, plan.start) == 0);
    CHECK(done_week_at(plan, plan.end) == 1);
    CHECK_FALSE(done_week_at(plan, {plan.end.days + 1}));
    plan.week_starts = Weekday::Wednesday;
    CHECK(done_week_at(plan, {plan.start.days + 6}) == 0);
    CHECK_FALSE(done_week_at(plan, {plan.start.days - 1}));
}
