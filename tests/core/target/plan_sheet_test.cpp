// A plan on paper: what it says and in which order.
#include "core/target/plan_sheet.h"

#include "core/sheet_reading.h"
#include "core/target/defaults.h"
#include "core/target/desk.h"
#include "core/target/export.h"
#include "core/target/summary.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace core::target;
using namespace tests;

namespace {

const Date monday = date_of({2025, 6, 30}).value_or(Date{});

Plan sample() { return sample_plan({monday, {monday.days + 90}}, 0); }

Sheet sheet_of(const Plan& plan, Date today = monday) {
    return plan_sheet(plan, require(plan), today, {});
}

}  // namespace

TEST_CASE("a plan's sheet says the plan, its chain, this week, all weeks and its assumptions") {
    const Plan plan = sample();
    const Sheet sheet = sheet_of(plan);
    CHECK(sheet.name == "Sample quarter plan");
    CHECK(sheet.title == "Sample quarter");
    CHECK(sheet.subtitle == "30 Jun to 28 Sep 2025");
    CHECK(sheet.blocks[0].texts[0] == summarise(plan, require(plan), {}));
    CHECK(headings_of(sheet) ==
          std::vector<std::string>{"The chain", "This week, 30 Jun to 6 Jul 2025", "Week by week",
                                   "What the numbers rest on"});
    const SheetBlock chain = block_under(sheet, "The chain");
    using enum SheetColumn;
    CHECK(chain.columns == std::vector{Text, Number, Number, Number});
    CHECK(row_of(chain, 0) == "Stage | Rate to next | Needed | A week");
    CHECK(row_of(chain, 1) == "outreach touch | 2 % | 28,334 | 2,180");
    CHECK(row_of(chain, 6) == "won deal |  | 17 | 2");
    CHECK(block_under(sheet, "What the numbers rest on").texts ==
          assumptions_of(plan, require(plan), {}));
}

TEST_CASE("this week stands there with what is done of its goals and what is left") {
    Plan plan = sample();
    plan.done.push_back({monday, plan.stages[0].id, 2'000});
    plan.done.push_back({monday, plan.stages[1].id, 100});
    const SheetBlock week = block_under(sheet_of(plan), "This week, 30 Jun to 6 Jul 2025");
    CHECK(row_of(week, 0) == "What | Goal | Done | Left");
    CHECK(row_of(week, 1) == "outreach touch | 2,180 | 2,000 | 180");
    CHECK(row_of(week, 2) == "discovery call | 44 | 100 | 0");
    const Sheet later = sheet_of(plan, {monday.days + 200});
    CHECK(headings_of(later)[1] == "Week by week");
}

TEST_CASE("the weeks have columns for at most six things, and then begin again") {
    Plan plan = sample();
    const Sheet sheet = sheet_of(plan);
    const SheetBlock first = block_under(sheet, "Week by week");
    const SheetBlock second = block_under(sheet, "Week by week", 1);
    CHECK(first.columns.size() == 7);
    CHECK(second.columns.size() == 6);  // the five activities
    CHECK(row_count(first) == 14);
    CHECK(row_count(second) == 14);
    CHECK(row_of(first, 0) ==
          "Week from | outreach touch | discovery call | QBM | winnable opportunity | POV | won "
          "deal");
    CHECK(row_of(first, 1).starts_with("30 Jun 2025 | 2,180 | "));
    CHECK(row_of(second, 13).starts_with("22 Sep 2025 | "));
}

TEST_CASE("where something was counted, weeks that have begun say what was done of the goal") {
    Plan plan = sample();
    plan.done.push_back({monday, plan.stages[0].id, 2'000});
    const Sheet sheet = sheet_of(plan, {monday.days + 8});
    CHECK(block_under(sheet, "Week by week").kind == SheetBlock::Kind::Note);
    const SheetBlock weeks = block_under(sheet, "Week by week", 1);
    CHECK(row_of(weeks, 1).starts_with("30 Jun 2025 | 2,000 of 2,180 | "));
    CHECK(row_of(weeks, 2).starts_with("7 Jul 2025 | 0 of 2,180 | "));
    CHECK(row_of(weeks, 3).starts_with("14 Jul 2025 | 2,180 | "));
}

TEST_CASE("a plan without numbers has a sheet too, and no empty table") {
    Plan plan = sample();
    plan.name = "";
    plan.quota_minor = 0;
    plan.activities.clear();
    const Sheet sheet = sheet_of(plan);
    CHECK(sheet.title == "Untitled plan");
    CHECK(sheet.blocks[0].texts[0] == "Type a quota to see what it takes.");
    CHECK(std::ranges::count(headings_of(sheet), "Week by week") == 0);
    plan.quota_minor = 100'000'00;
    plan.deal_size_minor = 0;
    CHECK(headings_of(sheet_of(plan)) == std::vector<std::string>{"What the numbers rest on"});
}

TEST_CASE("what was done of a stage that can't be reached stands alone") {
    Plan plan = sample();
    plan.stages[2].to_next.numerator = 0;
    plan.done.push_back({monday, plan.stages[0].id, 7});
    const Sheet sheet = sheet_of(plan);
    CHECK(row_of(block_under(sheet, "This week, 30 Jun to 6 Jul 2025"), 1) ==
          "outreach touch |  | 7 | ");
    CHECK(row_of(block_under(sheet, "Week by week", 1), 1).starts_with("30 Jun 2025 | 7 | "));
}

TEST_CASE("names stand on a sheet as they were typed") {
    Plan plan = sample();
    plan.name = "<b>תוכנית</b> | # 1";
    plan.stages[0].name = "x | <i>";
    plan.stages[1].name = "";
    const Sheet sheet = sheet_of(plan);
    CHECK(sheet.title == plan.name);
    CHECK(block_under(sheet, "The chain").texts[4] == "x | <i>");
    CHECK(block_under(sheet, "The chain").texts[8] == "Stage 2");
}

TEST_CASE("whatever the plan, each row of a table has as many cells as the table has columns") {
    Random random(17);
    for (int i = 0; i < 300; ++i) {
        Plan plan = sample();
        for (int k = 0; k < 8; ++k) plan = any_edit(random, plan);
        for (const SheetBlock& block : sheet_of(plan).blocks)
            if (block.kind == SheetBlock::Kind::Table) {
                CHECK(block.texts.size() % block.columns.size() == 0);
                CHECK(row_count(block) > 1);
            }
    }
}
