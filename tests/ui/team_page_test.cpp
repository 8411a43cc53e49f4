// The team's page, as a reader uses it: reps, shares, sums, roles and weeks.
#include "app/action.h"
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tests;

namespace {

void open_team(Page& page) { page.click(Role::Tab, "Team"); }

void add_reps(Page& page, int count) {
    const core::Id plan = app::shown_plan(page.state)->id;
    for (int i = 0; i < count; ++i) page.act(app::AddRep{plan});
}

void check_rules(const Page& page, ui::WindowSize window, bool touch) {
    for (const std::string& broken : broken_rules(page.tree(), window, touch))
        CHECK_MESSAGE(false, window.width << ": " << broken);
}

// The cells of a table's row, its head first, as one line.
std::string row_of(const Page& page, std::string_view head) {
    for (const Node* cell : page.all(Role::RowHeader)) {
        if (cell->value != head) continue;
        std::string line(head);
        for (const Node* node : page.all(Role::Cell))
            if (node->parent == cell->parent) line += " | " + node->value;
        return line;
    }
    return {};
}

}  // namespace

TEST_CASE("a plan without a team says what a team is for, and begins one with one button") {
    Page page;
    open_team(page);
    CHECK(page.text_is_shown("A team splits this plan over its reps by share"));
    page.click("Add rep");
    CHECK(page.value_of("Name: Rep 1") == "Rep 1");
    CHECK(page.value_of("outreach touches: Rep 1") == "28,334");
    CHECK(page.value_of("won deals: Sum") == "17");
}

TEST_CASE("shares split every stage, and the sum is the plan's own number") {
    Page page;
    open_team(page);
    for (int i = 0; i < 3; ++i) page.click("Add rep");
    page.enter("Name: Rep 1", "Ann");
    page.enter("Share: Ann", "2");
    CHECK(page.value_of("won deals: Ann") == "9");
    CHECK(page.value_of("won deals: Rep 2") == "4");
    CHECK(page.value_of("won deals: Rep 3") == "4");
    CHECK(page.value_of("outreach touches: Ann") == "14,167");
    CHECK(page.value_of("outreach touches: Rep 3") == "7,083");
    CHECK(page.value_of("outreach touches: Sum") == "28,334");
    CHECK(page.value_of("won deals: Sum") == "17");
    page.press_undo();
    CHECK(page.value_of("won deals: Ann") == "6");
}

TEST_CASE("a share that is no number is refused under its row, and a name is needed") {
    Page page;
    open_team(page);
    page.click("Add rep");
    page.type("Share: Rep 1", "much");
    CHECK(page.is_invalid("Share: Rep 1"));
    page.type("Share: Rep 1", "3");
    page.type("Name: Rep 1", " ");
    CHECK(page.is_invalid("Name: Rep 1"));
    CHECK(page.text_is_shown("A rep needs a name. Kept: Rep 1."));
}

TEST_CASE("the fields of a rep are called alike, whoever was removed above") {
    Page page;
    open_team(page);
    add_reps(page, 3);
    page.click("Remove: Rep 2");
    CHECK(page.value_of("Name: Rep 3") == "Rep 3");
    CHECK(page.has(Role::TextField, "Share: Rep 3"));
    CHECK_FALSE(page.has(Role::TextField, "Name: Rep 2"));
}

TEST_CASE("a rep's details say whether they are shown, and Escape hides them") {
    Page page;
    open_team(page);
    add_reps(page, 1);
    CHECK(page.get(Role::Button, "Details: Rep 1").expands == a11y::Expands::Closed);
    CHECK(page.get(Role::Button, "Details: Rep 1").shortcut.empty());
    page.click("Details: Rep 1");
    CHECK(page.get(Role::Button, "Details: Rep 1").expands == a11y::Expands::Open);
    CHECK(page.get(Role::Button, "Details: Rep 1").shortcut == "Escape");
    page.focus(Role::Switch, "Friday: Rep 1");
    page.press_key("Escape");
    CHECK(page.get(Role::Button, "Details: Rep 1").expands == a11y::Expands::Closed);
    CHECK(page.is_focused(Role::Button, "Details: Rep 1"));
}

TEST_CASE("a removed rep's part goes to the others, and undo brings the rep back") {
    Page page;
    open_team(page);
    add_reps(page, 2);
    page.click("Remove: Rep 1");
    CHECK(page.value_of("won deals: Rep 2") == "17");
    page.press_undo();
    CHECK(page.value_of("won deals: Rep 1") == "9");
}

TEST_CASE("a ramp in the details moves a rep's weeks and leaves the sum") {
    Page page;
    open_team(page);
    add_reps(page, 2);
    const std::string week = page.value_of("This week: Rep 2");
    page.click("Details: Rep 1");
    page.enter("Ramp start: Rep 1", "0");
    page.enter("Ramp step: Rep 1", "10");
    CHECK(page.value_of("This week: Rep 1") == "0");
    CHECK(page.value_of("This week: Rep 2") == week);
    CHECK(page.value_of("This week: Sum") == week);
    CHECK(page.value_of("outreach touches: Rep 1") == "14,167");
    page.click("Details: Rep 1");
    CHECK_FALSE(page.has(Role::TextField, "Ramp start: Rep 1"));
}

TEST_CASE("a rep's own work days and leave count for that rep alone") {
    Page page;
    open_team(page);
    add_reps(page, 2);
    const std::string days = page.value_of("Working days: Rep 2");
    page.click("Details: Rep 1");
    page.click(Role::Switch, "Friday: Rep 1");
    CHECK(page.value_of("Working days: Rep 1") != days);
    page.click(Role::Switch, "Friday: Rep 1");
    CHECK(page.value_of("Working days: Rep 1") == days);
    page.type("First day of leave: Rep 1", "2025-07-07");
    page.type("Last day of leave: Rep 1", "2025-07-11");
    page.click("Add leave: Rep 1");
    CHECK(page.value_of("Working days: Rep 1") != days);
    CHECK(page.value_of("Working days: Rep 2") == days);
    CHECK(page.value_of("won deals: Sum") == "17");
}

TEST_CASE("where no rep with a share can do a stage, the page says which and what helps") {
    Page page;
    open_team(page);
    add_reps(page, 1);
    page.click("Details: Rep 1");
    page.enter("Ramp start: Rep 1", "0");
    CHECK(page.text_is_shown("Nobody with a share has a useful day for outreach touch, "));
    CHECK(page.value_of("won deals: Sum") == "0");
}

TEST_CASE("each stage shows the team's number and its two roles") {
    Page page;
    page.enter("SDR share: QBM", "60");
    open_team(page);
    add_reps(page, 3);
    CHECK(row_of(page, "QBM") == "QBM | 227 | 136 | 91");
}

TEST_CASE("where the goal can't be reached the team has no numbers, but dashes") {
    Page page;
    page.enter("Rate: QBM", "0");
    open_team(page);
    add_reps(page, 2);
    CHECK(row_of(page, "QBM") == "QBM | – | – | –");
    CHECK(row_of(page, "won deal") == "won deal | 17 | 0 | 17");
    CHECK(row_of(page, "Sum").find("0") == std::string::npos);
    CHECK(page.text_is_shown("Where there is a dash the goal can't be reached"));
}

TEST_CASE("the weeks are the team's or one rep's, and end in their sum") {
    Page page;
    open_team(page);
    add_reps(page, 2);
    CHECK(row_of(page, "1: this week").starts_with("1: this week | "));
    CHECK(page.all(Role::Table).size() == 3);
    const auto sums = [&] {
        std::vector<std::string> lines;
        for (const Node* node : page.all(Role::Cell)) lines.push_back(node->value);
        return lines;
    };
    CHECK(std::ranges::count(sums(), "28,334") == 2);  // per stage, and under the weeks
    page.choose("Show weeks of", "Rep 2");
    CHECK(std::ranges::count(sums(), "28,334") == 1);
    CHECK(std::ranges::count(sums(), "14,167") == 1);
    page.click("Remove: Rep 2");
    CHECK(page.value_of("Show weeks of") == "Whole team");
}

TEST_CASE("on a phone one stage's weeks are shown at a time") {
    Page page({.window = {390, 844}});
    open_team(page);
    add_reps(page, 1);
    page.choose("Stage of the weeks", "won deal");
    CHECK(page.has(Role::ColumnHeader, "won deals"));
    CHECK_FALSE(page.has(Role::ColumnHeader, "outreach touches"));
}

TEST_CASE("two hundred reps are listed in pages, and the sum is of all") {
    Page page;
    open_team(page);
    add_reps(page, 199);
    page.click("Add rep");
    CHECK(page.text_is_shown("Reps 176 to 200 of 200"));
    CHECK(page.get(Role::Button, "Next reps").disabled);
    CHECK(page.get(Role::Button, "Add rep").disabled);
    CHECK(page.value_of("outreach touches: Sum") == "28,334");
    page.click("Previous reps");
    CHECK(page.text_is_shown("Reps 151 to 175 of 200"));
    CHECK(page.value_of("Name: Rep 175") == "Rep 175");
    CHECK_FALSE(page.has(Role::TextField, "Name: Rep 176"));
    check_rules(page, page.setting.window, false);
}

TEST_CASE("the page keeps its rules at every width, with long names and huge numbers") {
    for (const bool touch : {false, true}) {
        for (const float width : {360.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
            Start start{.window = {width, 900}};
            start.environment.coarse_pointer = touch;
            Page page(start);
            open_team(page);
            check_rules(page, start.window, touch || width < 600);
            add_reps(page, 30);
            page.enter("Name: Rep 1",
                       "Maximiliane Annegret von und zu Hohenfels-Bartenstein the third");
            const core::target::Plan plan = *app::shown_plan(page.state);
            page.act(app::RenameStage{plan.id, plan.stages[0].id,
                                      "a personally written letter of introduction by hand"});
            page.act(app::SetQuota{plan.id, 90'000'000'000'000'000});
            page.click("Details: Rep 2");
            page.type("Share: Rep 2", "x");
            check_rules(page, start.window, touch || width < 600);
        }
    }
}

TEST_CASE("the team's page says how the whole team stands, with pace and coverage") {
    Page page;
    open_team(page);
    CHECK_FALSE(page.has(Role::Heading, "On track?"));
    page.click("Add rep");
    CHECK(page.has(Role::Heading, "On track?"));
    page.enter("Open pipeline", "2,000,000");
    page.enter("Win rate", "50");
    CHECK(page.value_of("Coverage") == "2.00×");
    const std::string pace = page.value_of("Pace so far");
    page.click(Role::Tab, "Week");
    CHECK(page.value_of("Pace so far") == pace);
    CHECK(page.value_of("Coverage") == "2.00×");
}
