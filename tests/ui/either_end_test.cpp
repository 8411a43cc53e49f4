// The chain edited from its other end, in the app: what follows, what is held, what is refused.
#include "ui/harness/page.h"
#include "ui/tree_rules.h"

#include <doctest/doctest.h>

using namespace tests;

TEST_CASE("a typed count becomes the goal, the rates stay, and one undo brings the quota back") {
    Page page;
    const std::string rate = page.value_of("Rate: QBM");
    page.enter("Count: QBM", "40");
    CHECK(page.value_of("Needed: QBM") == "40");
    CHECK(page.value_of("Needed: outreach touch") == "5,000");
    CHECK(page.value_of("Needed: won deal") == "3");
    CHECK(page.value_of("Rate: QBM") == rate);
    CHECK(page.value_of("Goal stage") == "QBM");
    CHECK(page.value_of("Goal count") == "40");
    CHECK(page.text_is_shown("40 QBM mean 5,000 outreach touches and lead to 3 won deals"));
    REQUIRE(page.notices().size() == 1);
    CHECK(page.notices().front().starts_with(
        "The goal is now 40 QBM, no longer a quota of $1,000,000"));
    page.click("Bring back");
    CHECK(page.value_of("Needed: QBM") == "227");
    CHECK(page.notices().empty());
    page.enter("Count: QBM", "40");
    page.press_undo();
    CHECK(page.value_of("Needed: QBM") == "227");
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("a count typed digit by digit is one step of undo") {
    Page page;
    page.type_keys("Count: POV", "120");
    page.blur();
    CHECK(page.value_of("Needed: POV") == "120");
    page.press_undo();
    CHECK(page.value_of("Needed: POV") == "34");
}

TEST_CASE("a refused count takes back what was accepted on the way to it, the kind of goal too") {
    Page page;
    page.type_keys("Count: QBM", "12x");
    CHECK(page.is_invalid("Count: QBM"));
    CHECK(page.value_of("Needed: QBM") == "227");
    CHECK(page.value_of("Quota") == "1,000,000");
    CHECK_FALSE(page.has(Role::Choice, "Goal stage"));
}

TEST_CASE("with the goal held, a typed count changes one rate, in the open") {
    Page page;
    page.click(Role::Radio, "The goal");
    page.enter("Count: POV", "40");
    CHECK(page.value_of("Rate: POV") == "42.5");
    CHECK(page.value_of("Needed: POV") == "40");
    CHECK(page.value_of("Needed: won deal") == "17");
    CHECK(page.value_of("Quota") == "1,000,000");
}

TEST_CASE("a count that no rate can reach is refused in words and changes nothing") {
    Page page;
    page.click(Role::Radio, "The goal");
    page.type("Count: POV", "16");
    CHECK(page.is_invalid("Count: POV"));
    CHECK(page.description_of("Count: POV").find("16 POV can't give 17 won deals") == 0);
    CHECK(page.value_of("Rate: POV") == "50");
}

TEST_CASE("a deal typed at the chain's end moves the quota, not the rates") {
    Page page;
    page.enter("Count: won deal", "20");
    CHECK(page.value_of("Quota") == "1,200,000");
    CHECK(page.value_of("Needed: won deal") == "20");
}

TEST_CASE("a counted rate shows its band, warns when it is thin, and can be reckoned low") {
    Page page;
    CHECK_FALSE(page.has(Role::RadioGroup, "Reckon counted rates at their"));
    page.enter("Rate: POV", "6 of 20");
    CHECK(page.text_is_shown("6 of 20 is between 18.8 and 44.2 %, four times out of five."));
    const std::string middle = page.value_of("Needed: outreach touch");
    page.click(Role::Radio, "Low");
    CHECK(page.value_of("Needed: outreach touch") != middle);
    page.click(Role::Radio, "Middle");
    CHECK(page.value_of("Needed: outreach touch") == middle);
    page.enter("Rate: POV", "3 of 10");
    CHECK(page.text_is_shown("fewer than 20 trials are more a guess than a rate"));
}

TEST_CASE("the goal can be so many of any stage") {
    Page page;
    page.click(Role::Radio, "Stage");
    CHECK(page.value_of("Goal count") == "17");
    page.choose("Goal stage", "discovery call");
    CHECK(page.value_of("Goal count") == "567");
    page.enter("Goal count", "");
    CHECK(page.text_is_shown("Type how many of that stage you aim for"));
    page.enter("Goal count", "100");
    CHECK(page.value_of("Needed: discovery call") == "100");
    CHECK(page.value_of("Needed: QBM") == "40");
    CHECK(page.value_of("Needed: outreach touch") == "5,000");
    page.click(Role::Radio, "Revenue");
    CHECK(page.value_of("Needed: QBM") == "227");
}

TEST_CASE("notes under the chain's rows lie well at every width") {
    for (const float width : {360.0F, 390.0F, 700.0F, 1024.0F, 1440.0F}) {
        Page page({.window = {width, 900}});
        page.enter("Rate: QBM", "6 of 20");
        page.enter("Rate: POV", "1 in 3");
        page.type("Count: POV", "many");
        for (const std::string& broken : broken_rules(page.tree(), {width, 900}, false))
            CHECK_MESSAGE(false, width << ": " << broken);
    }
}

TEST_CASE("a goal whose stage another tab has removed asks for another one") {
    Page page;
    Page other({.disk = page.setting.disk, .author = 2});
    const core::target::Plan plan = *app::shown_plan(page.state);
    page.click(Role::Radio, "Stage");
    page.choose("Goal stage", "QBM");
    other.act(app::RemoveStage{plan.id, plan.stages[2].id});
    page.hear(other.take_broadcast());
    CHECK(page.text_is_shown("The stage that the goal counted was removed from the chain."));
    CHECK(page.value_of("Goal stage").empty());
    CHECK(page.value_of("Goal count") == "0");
    page.choose("Goal stage", "winnable opportunity");
    page.enter("Goal count", "57");
    CHECK(page.text_is_shown("and lead to 17 won deals"));
}
