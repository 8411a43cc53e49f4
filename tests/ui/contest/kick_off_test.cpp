// What holds the kick-off up, and what it leaves behind.
#include "ui/contest/new_contest.h"

#include <doctest/doctest.h>

using namespace tests;
using namespace core::contest;

TEST_CASE("the kick-off waits for a field whose text was refused, names it and leads to it") {
    Page page;
    begin(page);
    count_qbms(page);
    add_members(page, "Ann\nBo");
    page.enter("Points: QBM", "2,5");
    CHECK(page.is_invalid("Points: QBM"));
    CHECK(page.text_is_shown("The text in the field \"Points: QBM\" was not taken."));
    CHECK_FALSE(page.get(Role::Button, "Kick off").disabled);
    page.click("Kick off");
    CHECK_FALSE(shown(page).kicked_off_ms.has_value());
    CHECK(page.is_focused("Points: QBM"));
    page.click(Role::Tab, "Scores");
    page.click("Kick off");
    CHECK_FALSE(shown(page).kicked_off_ms.has_value());
    CHECK(page.is_focused("Points: QBM"));
    page.enter("Points: QBM", "3");
    CHECK(page.text_is_shown("All it needs is there."));
    page.click("Kick off");
    CHECK(shown(page).kicked_off_ms.has_value());
}

TEST_CASE("a refused text of a field that has gone holds no kick-off up") {
    Page page;
    begin(page);
    count_qbms(page);
    page.click("Add metric");
    page.enter("Metric 2", "Call");
    add_members(page, "Ann");
    page.enter("Points: Call", "x");
    page.click("Remove: Call");
    page.click("Kick off");
    CHECK(shown(page).kicked_off_ms.has_value());
}

TEST_CASE("rules that another copy froze show no error of what was typed before") {
    Page page;
    begin(page);
    count_qbms(page);
    add_members(page, "Ann");
    page.enter("Points: QBM", "2,5");
    CHECK(page.text_is_shown("Kept: 2."));
    page.act(app::KickOff{shown(page).id});
    CHECK(page.value_of("Points: QBM") == "2");
    CHECK_FALSE(page.text_is_shown("Kept: 2."));
}

TEST_CASE("no limit a day is an empty field, and 0 is refused in words") {
    Page page;
    begin(page);
    page.click("Add metric");
    page.enter("Metric 1", "QBM");
    page.enter("Most a day: QBM", "5");
    for (const char* text : {"0", "0.0", "-1"}) {
        page.enter("Most a day: QBM", text);
        CHECK(page.is_invalid("Most a day: QBM"));
        CHECK(page.text_is_shown("Write 1 or more, or leave it empty for no limit. Kept: 5."));
        CHECK(shown(page).metrics[0].most_a_day_milli == 5 * milli);
    }
    page.enter("Most a day: QBM", "");
    CHECK(shown(page).metrics[0].most_a_day_milli == 0);
    page.type_keys("Most a day: QBM", "0.5");
    CHECK(shown(page).metrics[0].most_a_day_milli == milli / 2);
}
