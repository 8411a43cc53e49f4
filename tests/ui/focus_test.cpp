// Where the keyboard's focus goes when something is added, closed or gone.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace tests;

namespace {

void open_account(Page& page, const char* tab) {
    page.click(Role::Tab, "Discovery");
    page.click("New account");
    page.click(Role::Tab, tab);
}

void press_by_keyboard(Page& page, std::string_view button) {
    page.focus(Role::Button, button);
    page.press(a11y::Verb::Activate);
}

// Where the uppermost notice begins.
float top_of_notices(const Page& page) {
    float top = page.setting.window.height;
    for (const Node* group : page.all(Role::Group))
        if (group->name.starts_with("Notice: ")) top = std::min(top, group->rect.y);
    return top;
}

// The left edges of the cards of the page, by their headings.
std::map<std::string, float> columns_of_cards(const Page& page) {
    std::map<std::string, float> columns;
    for (const Node* heading : page.all(Role::Heading))
        if (heading->level == 2) columns[text_of(*heading)] = heading->rect.x;
    return columns;
}

}  // namespace

TEST_CASE("what is added to a plan gets the focus") {
    Page page;
    page.click("Add stage");
    CHECK(page.value_of("Stage 1") == "New stage");
    CHECK(page.is_focused("Stage 1"));
    page.click(Role::Tab, "Week");
    page.click("Add activity");
    CHECK(page.is_focused("Activity 6"));
    page.click("Add activity");
    CHECK(page.is_focused("Activity 7"));
    page.click(Role::Tab, "Team");
    page.click("Add rep");
    CHECK(page.is_focused("Name: Rep 1"));
    page.click("Add rep");
    CHECK(page.is_focused("Name: Rep 2"));
}

TEST_CASE("what is added to an account gets the focus") {
    Page page;
    open_account(page, "People");
    page.click("Add meeting");
    CHECK(page.is_focused("Name: meeting 1"));
    page.click("Add meeting");
    CHECK(page.is_focused("Name: meeting 2"));
    page.click(Role::Tab, "Agreed");
    page.click("Add financial criterion");
    page.click("Add technical criterion");
    CHECK(page.is_focused("Criterion: technical criteria 1"));
    page.click("Add technical criterion");
    CHECK(page.is_focused("Criterion: technical criteria 2"));
    page.click("Add step");
    page.enter("By: step 1", "2025-07-10");
    page.click("Add step");
    const std::string last = page.value_of("By: step 1").empty() ? "1" : "2";
    CHECK(page.is_focused("Step: step " + last));
}

TEST_CASE("a question that is added is open, and its text has the focus") {
    Page page;
    page.click(Role::Tab, "Discovery");
    page.click(Role::Tab, "Questions");
    page.click("Make them ours");
    page.click("Add question: Goals");
    const std::vector<const Node*> fields = page.all(Role::TextField);
    CHECK(std::ranges::any_of(fields, [&](const Node* field) {
        return field->value == "New question" && page.is_focused(Role::TextField, field->name);
    }));
}

TEST_CASE("the end of a page, and what gets the focus, stay clear of the notices") {
    for (const ui::WindowSize window : {ui::WindowSize{390, 844}, {1440, 900}}) {
        CAPTURE(window.width);
        Page page({.window = window});
        const auto region = [&]() -> const Node& {
            const auto regions = page.all(Role::Region);
            return **std::ranges::find_if(
                regions, [](const Node* node) { return node->content_height > 0; });
        };
        const float alone = region().content_height;
        CHECK(region().covered == 0);
        page.setting.saving = Saving::Fails;
        page.enter("Quota", "5");
        REQUIRE(page.notices().size() == 1);
        const float covered = region().rect.y + region().rect.h - top_of_notices(page);
        CHECK(covered > 40);
        CHECK(region().covered > covered);
        CHECK(region().content_height >= alone + covered - 16);
    }
}

TEST_CASE("the focus goes back from a notice's button to where it came from") {
    Page page;
    page.act(app::NewPlan{});
    page.click("Delete plan");
    page.focus("Quota");
    press_by_keyboard(page, "Dismiss");
    CHECK(page.notices().empty());
    CHECK(page.is_focused("Quota"));

    page.act(app::NewPlan{});
    page.click("Delete plan");
    page.focus(Role::Button, "New plan");
    page.focus(Role::Button, "Bring back");
    page.press_undo();
    CHECK(page.notices().empty());
    CHECK(page.is_focused(Role::Button, "New plan"));

    page.click("Delete plan");
    page.focus("Average deal size");
    page.focus(Role::Button, "Bring back");
    page.pass_time(11'000);  // it goes by itself
    CHECK(page.notices().empty());
    CHECK(page.is_focused("Average deal size"));
}

TEST_CASE("where that is gone, the next notice has the focus, and after the last one the place") {
    Page page({.saving = Saving::Fails});
    press_by_keyboard(page, "Delete plan");
    REQUIRE(page.notices().size() == 2);
    std::vector<std::string> names;
    for (const Node* group : page.all(Role::Group))
        if (group->name.starts_with("Notice: ")) names.push_back(group->name);
    REQUIRE(names.size() == 2);
    CHECK(names[0] != names[1]);

    page.focus(Role::Button, "Bring back");
    page.pass_time(11'000);
    REQUIRE(page.notices().size() == 1);
    CHECK(page.is_focused(Role::Button, "Dismiss"));
    page.press(a11y::Verb::Activate);
    CHECK(page.notices().empty());
    CHECK(page.is_focused(Role::Tab, "Targets"));
}

TEST_CASE("a pointer that dismisses a notice scrolls the page nowhere") {
    Page page;
    page.focus("Quota");
    page.click("Delete plan");
    page.click("Dismiss");
    page.act(app::Undo{});
    CHECK_FALSE(page.is_focused("Quota"));
}

TEST_CASE("a card keeps its column whatever is said in another") {
    Page page;
    open_account(page, "Facts");
    const auto before = columns_of_cards(page);
    REQUIRE(before.size() > 4);
    for (int i = 0; i < 5; ++i) {
        page.type("Add their words: Goals", "a hundred hires " + std::to_string(i));
        page.press(a11y::Verb::Submit);
        CHECK(columns_of_cards(page) == before);
    }
}

TEST_CASE("both days of a period that ends before it starts are wrong, and say so") {
    Page page;
    page.enter("Period end", "2024-01-01");
    for (const char* name : {"Period start", "Period end"}) {
        CHECK(page.is_invalid(name));
        CHECK(page.description_of(name) == "The period ends before it starts. Choose a later end.");
    }
    page.enter("Period start", "2023-12-01");
    CHECK_FALSE(page.is_invalid("Period start"));
    CHECK_FALSE(page.is_invalid("Period end"));
}
