// Two plans side by side in the app: chosen, marked, opened, duplicated.
#include "app/action.h"
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

// Of the row with that name in the table: what the two plans say, and the mark.
std::vector<std::string> row_of(const Page& page, std::string_view name) {
    std::vector<std::string> cells;
    for (const Node* head : page.all(Role::RowHeader)) {
        if (head->value != name) continue;
        for (const Node* node : page.all(Role::Cell))
            if (node->parent == head->parent) cells.push_back(node->value);
    }
    return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("with one plan there is nothing to compare, and one button makes the second") {
    Page page;
    page.click(Role::Tab, "Compare");
    CHECK(page.text_is_shown("Duplicate this plan and change the copy"));
    CHECK_FALSE(page.has(Role::Choice, "Compare with"));
    page.click("Duplicate plan");
    CHECK(page.is_focused(Role::Button, "Duplicate plan"));
    CHECK(page.value_of("Compare with") == "Sample quarter");
    CHECK(page.value_of("Open plan") == "Sample quarter (copy)");
    CHECK(page.text_is_shown("numbers are the same."));
}

TEST_CASE("what the copy changes is marked, by how much, and all else is the same") {
    Page page;
    page.click(Role::Tab, "Compare");
    page.click("Duplicate plan");
    page.click(Role::Tab, "Plan");
    page.enter("Quota", "1,150,000");
    page.enter("Rate: POV", "55");
    page.click(Role::Tab, "Compare");
    CHECK(row_of(page, "Quota") == Cells{"$1,000,000", "$1,150,000", "+$150,000"});
    CHECK(row_of(page, "Rate: POV") == Cells{"50 %", "55 %", "+5 points"});
    CHECK(row_of(page, "Average deal size") == Cells{"$60,000", "$60,000", "same"});
    CHECK(row_of(page, "Needed: won deal") == Cells{"17", "20", "+3 · follows"});
}

TEST_CASE("it is said how many numbers are changed, and how many follow") {
    Page page;
    page.click(Role::Tab, "Compare");
    page.click("Duplicate plan");
    page.act(app::SetQuota{app::shown_plan(page.state)->id, 115'000'000});
    CHECK(page.text_is_shown("numbers differ: 1 is changed, "));
}

TEST_CASE("only the differences can be shown") {
    Page page;
    page.click(Role::Tab, "Compare");
    page.click("Duplicate plan");
    page.act(app::SetCurrency{app::shown_plan(page.state)->id, {{'E', 'U', 'R'}}});
    page.click(Role::Switch, "Only differences");
    CHECK(page.get(Role::Switch, "Only differences").checked);
    CHECK(row_of(page, "Quota") == Cells{"$1,000,000", "€1,000,000", "differs"});
    CHECK(row_of(page, "Needed: won deal").empty());
    CHECK(page.text_is_shown("3 of "));
    page.click(Role::Switch, "Only differences");
    CHECK(row_of(page, "Needed: won deal").size() == 3);
}

TEST_CASE("the other plan can be opened, and this one is laid beside it") {
    Page page;
    page.click(Role::Tab, "Compare");
    page.click("Duplicate plan");
    page.click("Open the other plan");
    CHECK(page.value_of("Open plan") == "Sample quarter");
    CHECK(page.value_of("Compare with") == "Sample quarter (copy)");
}

TEST_CASE("any other living plan can be chosen, and a deleted one is no longer offered") {
    Page page;
    page.click("New plan");
    const core::Id second = app::shown_plan(page.state)->id;
    page.click("New plan");
    page.click(Role::Tab, "Compare");
    CHECK(page.get(Role::Choice, "Compare with").options.size() == 2);
    page.choose("Compare with", "Plan 1");
    CHECK(page.value_of("Compare with") == "Plan 1");
    page.act(app::DeletePlan{second});
    CHECK(page.get(Role::Choice, "Compare with").options.size() == 1);
}

TEST_CASE("two plans lie well beside each other at every width, with long names") {
    for (const bool touch : {false, true}) {
        for (const float width : {360.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
            Start start{.window = {width, 900}};
            start.environment.coarse_pointer = touch;
            Page page(start);
            const bool fingers = touch || width < 600;
            page.click(Role::Tab, "Compare");
            for (const std::string& broken : broken_rules(page.tree(), start.window, fingers))
                CHECK_MESSAGE(false, width << ": " << broken);
            page.click("Duplicate plan");
            const core::target::Plan plan = *app::shown_plan(page.state);
            page.act(app::RenamePlan{plan.id, "A plan whose name is far longer than any column"});
            page.act(app::SetQuota{plan.id, 90'000'000'000'000'000});
            page.act(app::AddStage{plan.id, plan.stages[0].id});
            for (const std::string& broken : broken_rules(page.tree(), start.window, fingers))
                CHECK_MESSAGE(false, width << ": " << broken);
        }
    }
}
