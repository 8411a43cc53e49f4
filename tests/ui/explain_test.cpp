// Results that explain themselves: pointed at or focused by keyboard.
#include "ui/harness/page.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

std::vector<const Node*> explaining(const Page& page) {
    std::vector<const Node*> found;
    for (const Node& node : page.tree().nodes)
        if (node.explains) found.push_back(&node);
    return found;
}

}  // namespace

TEST_CASE("a result that has the keyboard's focus says at once how it came about") {
    Page page;
    page.click(Role::Tab, "Week");
    page.focus(Role::Output, "Goal: outreach touch");
    CHECK(page.draw_again().tooltip ==
          "1,717 outreach touches are this week's part of the plan, by its working days.");
    CHECK(page.get(Role::Output, "Goal: outreach touch").description == page.draw_again().tooltip);
    page.blur();
    CHECK(page.draw_again().tooltip.empty());
}

TEST_CASE("a result that is pointed at says so after a moment") {
    Page page;
    page.click(Role::Tab, "Week");
    page.hover(Role::Output, "To go: outreach touch");
    CHECK(page.draw_again().tooltip.empty());
    page.pass_time(1'000);
    CHECK(page.draw_again().tooltip ==
          "1,717 outreach touches of the week's goal are not done yet.");
}

TEST_CASE("a button that was pressed says nothing more until the pointer comes to it again") {
    Page page;
    page.hover(Role::Button, "Undo");
    page.pass_time(1'000);
    const std::string sentence = page.draw_again().tooltip;
    CHECK_FALSE(sentence.empty());
    page.hover(Role::Button, "Undo", true);
    page.hover(Role::Button, "Undo");
    page.pass_time(1'000);
    CHECK(page.draw_again().tooltip.empty());
    page.hover(Role::Button, "Redo");
    page.hover(Role::Button, "Undo");
    page.pass_time(1'000);
    CHECK(page.draw_again().tooltip == sentence);
}

TEST_CASE("a result that is pressed goes on saying how it came about") {
    Page page;
    page.click(Role::Tab, "Week");
    page.hover(Role::Output, "To go: outreach touch");
    page.pass_time(1'000);
    const std::string sentence = page.draw_again().tooltip;
    page.hover(Role::Output, "To go: outreach touch", true);
    page.hover(Role::Output, "To go: outreach touch");
    CHECK(page.draw_again().tooltip == sentence);
}

TEST_CASE("a result with nothing to explain is no stop") {
    Page page;
    page.click(Role::Tab, "Week");
    CHECK(page.value_of("From here on: new call") == "–");
    CHECK_FALSE(page.get(Role::Output, "From here on: new call").explains);
    CHECK(page.get(Role::Output, "Goal: new call").explains);
}

TEST_CASE("whatever explains itself says something and lies in a list, a table or a named group") {
    Page page;
    page.act(app::AddSampleAccounts{});
    for (const char* place : {"Targets", "Discovery"}) {
        page.click(Role::Tab, place);
        if (page.has(Role::Tab, "Week")) page.click(Role::Tab, "Week");
        CHECK_FALSE(explaining(page).empty());
        for (const Node* node : explaining(page)) {
            CHECK_FALSE(node->description.empty());
            const Node* above = a11y::find(page.tree(), node->parent);
            while (above != nullptr && above->role != Role::List && above->role != Role::Table &&
                   (above->role != Role::Group || above->name.empty()))
                above = a11y::find(page.tree(), above->parent);
            CHECK_MESSAGE(above != nullptr, described(*node));
        }
    }
}
