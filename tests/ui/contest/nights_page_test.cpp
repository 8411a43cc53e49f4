// Every night of a contest: how it stands, who led it, what was put right.
#include "ui/contest/small_contest.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

constexpr std::int64_t an_hour = 3'600'000;

void open_nights(Page& page) { page.click(Role::Tab, "Nights"); }

}  // namespace

TEST_CASE("nights are closed, can be put right, are open or ahead") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Bo", "QBM", 2, -1);
    open_nights(page);
    CHECK(page.all(Role::ListItem).size() == 14);
    CHECK(page.has(Role::Text, "Sunday, 29 Jun 2025"));
    CHECK(page.has(Role::Text, "Can be put right until noon on 1 Jul 2025"));
    CHECK(page.has(Role::Text, "Tuesday, 1 Jul 2025, tonight"));
    CHECK(page.has(Role::Text, "Open until 23:59"));
    CHECK(page.has(Role::Text, "Ahead") == true);
    CHECK(page.text_is_shown("First: Blues, 20. No entries."));  // tonight, with what they have
    CHECK(page.has(Role::Button, "Enter scores of 30 Jun 2025"));
    CHECK_FALSE(page.has(Role::Button, "Enter scores of 2 Jul 2025"));
}

TEST_CASE("a late fix is told on the night on which it became known") {
    Page page;
    make_contest(page, {"Ann", "Bo"});
    enter_score(page, "Ann", "QBM", 3, -2);  // 29 June is closed
    page.pass_time(13 * an_hour);            // now 30 June is, too
    open_nights(page);
    CHECK(page.text_is_shown(
        "Corrections that became known that night: Ann: +3 QBM on 29 Jun 2025."));
}

TEST_CASE("a closed night leads to its board, and tonight to the board as it stands") {
    Page page;
    make_contest(page, {"Ann"});
    open_nights(page);
    page.click("Show the board of 29 Jun 2025");
    CHECK(page.state.contest_page == app::ContestPage::Board);
    CHECK(page.state.board_night == core::Date{page.state.today.days - 2});
    open_nights(page);
    page.click("Show the board of 1 Jul 2025");
    CHECK_FALSE(page.state.board_night);
    open_nights(page);
    page.click("Enter scores of 30 Jun 2025");
    CHECK(page.state.contest_page == app::ContestPage::Scores);
    CHECK(page.has(Role::Heading, "30 Jun 2025"));
    CHECK(page.is_focused("Night"));
}

TEST_CASE("before the kick-off there are no nights to speak of") {
    Page page;
    make_contest(page, {"Ann"}, false);
    open_nights(page);
    page.click("Go to the rules");
    CHECK(page.state.contest_page == app::ContestPage::Rules);
}

TEST_CASE("a long contest is shown a page at a time, and first the one with tonight") {
    Page page;
    make_contest(page, {"Ann"}, false);
    core::contest::Contest contest = contest_of(page).contest;
    contest.start = {page.state.today.days - 40};
    contest.end = {page.state.today.days + 200};
    page.act(app::SetContest{contest});
    page.act(app::KickOff{contest.id});
    open_nights(page);
    CHECK(page.text_is_shown("32 to 62 of 241"));
    page.click("Previous nights");
    CHECK(page.text_is_shown("1 to 31 of 241"));
}
